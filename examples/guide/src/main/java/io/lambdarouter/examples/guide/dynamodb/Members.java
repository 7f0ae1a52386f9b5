package io.lambdarouter.examples.guide.dynamodb;

import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.examples.guide.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;

@ApplicationScoped
class Members {

    @Inject
    Journal journal;

    void greet(@Observes @Table("members") Inserted<Member> change) {
        journal.write(change.newImage().describe());
    }

    void archive(@Observes @Table("members") Removed<Map<String, Object>> change) {
        journal.write("archive " + change.oldImage().get("pk"));
    }
}
