package io.lambdarouter.testkit;

import io.lambdarouter.RoutedObserver;
import io.lambdarouter.core.LambdaRouterContainer;
import io.lambdarouter.dynamodb.ChangeBatch;
import io.lambdarouter.dynamodb.Changed;
import io.lambdarouter.dynamodb.DynamoDbStreamRecord;
import io.lambdarouter.dynamodb.Expired;
import io.lambdarouter.dynamodb.FailedBatch;
import io.lambdarouter.dynamodb.Inserted;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.ItemType;
import io.lambdarouter.dynamodb.Modified;
import io.lambdarouter.dynamodb.Removed;
import io.lambdarouter.dynamodb.Table;
import io.lambdarouter.dynamodb.TumblingWindow;
import io.lambdarouter.dynamodb.Upserted;
import io.lambdarouter.dynamodb.Where;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** Applications of all kinds, of which nothing but the observers matters. */
final class TemplateObservers {

    private TemplateObservers() {}

    /** The observers as the router tells them. */
    static List<RoutedObserver> of(Class<?>... beans) {
        try (var container = LambdaRouterContainer.startWith(beans)) {
            return container.router().observers();
        }
    }

    @ApplicationScoped
    static class Everything {
        void observe(@Observes DynamoDbStreamRecord record) {}
    }

    @ApplicationScoped
    static class Batches {
        void observe(@Observes ChangeBatch<Map<String, Object>> batch) {}
    }

    @ApplicationScoped
    static class Changes {
        void observe(@Observes ItemChange<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class Insertions {
        void observe(@Observes Inserted<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class Upserts {
        void observe(@Observes Upserted<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class Modifications {
        void observe(@Observes Modified<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class Removals {
        void observe(@Observes Removed<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class Expirations {
        void observe(@Observes @Expired Removed<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class DeletionsByHand {
        void observe(@Observes @Expired(false) Removed<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class Repricings {
        void observe(@Observes @Changed("price") Modified<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class OtherTable {
        void observe(@Observes @Table("magazines") Removed<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class Novels {
        void observe(@Observes @Where(attribute = "kind", equalTo = "NOVEL") Upserted<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class RemovedNovels {
        void observe(@Observes @Where(attribute = "kind", equalTo = "NOVEL") Removed<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class SevenPages {
        void observe(
                @Observes @Where(attribute = "size.pages", equalTo = "7.0") Upserted<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class Available {
        void observe(
                @Observes @Where(attribute = "available", equalTo = "true") Upserted<Map<String, Object>> change) {}
    }

    @ApplicationScoped
    static class Orders {
        void observe(@Observes ItemChange<Order> change) {}
    }

    /** An item of a table with several kinds. */
    @ItemType(attribute = "id", beginsWith = "ORDER#")
    public record Order(String id) {}

    @ApplicationScoped
    static class Windows {
        void observe(@Observes TumblingWindow<Map<String, Object>> window) {}
    }

    @ApplicationScoped
    static class FailedBatches {
        void observe(@Observes FailedBatch batch) {}
    }

    @ApplicationScoped
    static class SearchIndex {
        void index(@Observes @Table("${BOOKS_TABLE}") Upserted<Map<String, Object>> change) {}

        void reprice(@Observes @Table("${BOOKS_TABLE}") @Changed("price") Modified<Map<String, Object>> change) {}

        void forget(@Observes @Table("${BOOKS_TABLE}") Removed<Map<String, Object>> change) {}
    }
}
