package io.lambdarouter.examples.guide.dynamodb;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public class Member {

    private @Nullable String number;
    private @Nullable Instant since;
    private Set<String> roles = Set.of();

    @JsonbProperty("pk")
    public void setNumber(String number) {
        this.number = number;
    }

    public void setSince(Instant since) {
        this.since = since;
    }

    public void setRoles(Set<String> roles) {
        this.roles = roles;
    }

    public String describe() {
        return number + " since " + since + " as " + roles;
    }
}
