package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Order;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A hundred observers of tables that the events are not of: ten beans, each of which inherits ten observer methods. */
final class OtherTables {

    private OtherTables() {}

    static Class<?>[] all() {
        return new Class<?>[] {
            Bean0.class,
            Bean1.class,
            Bean2.class,
            Bean3.class,
            Bean4.class,
            Bean5.class,
            Bean6.class,
            Bean7.class,
            Bean8.class,
            Bean9.class
        };
    }

    abstract static class TenObservers extends Sum {
        void changed0(@Observes @Table("other-0") ItemChange<Order> change) {
            add(1);
        }

        void changed1(@Observes @Table("other-1") ItemChange<Order> change) {
            add(1);
        }

        void changed2(@Observes @Table("other-2") ItemChange<Order> change) {
            add(1);
        }

        void changed3(@Observes @Table("other-3") ItemChange<Order> change) {
            add(1);
        }

        void changed4(@Observes @Table("other-4") ItemChange<Order> change) {
            add(1);
        }

        void changed5(@Observes @Table("other-5") ItemChange<Order> change) {
            add(1);
        }

        void changed6(@Observes @Table("other-6") ItemChange<Order> change) {
            add(1);
        }

        void changed7(@Observes @Table("other-7") ItemChange<Order> change) {
            add(1);
        }

        void changed8(@Observes @Table("other-8") ItemChange<Order> change) {
            add(1);
        }

        void changed9(@Observes @Table("other-9") ItemChange<Order> change) {
            add(1);
        }
    }

    @ApplicationScoped
    static class Bean0 extends TenObservers {}

    @ApplicationScoped
    static class Bean1 extends TenObservers {}

    @ApplicationScoped
    static class Bean2 extends TenObservers {}

    @ApplicationScoped
    static class Bean3 extends TenObservers {}

    @ApplicationScoped
    static class Bean4 extends TenObservers {}

    @ApplicationScoped
    static class Bean5 extends TenObservers {}

    @ApplicationScoped
    static class Bean6 extends TenObservers {}

    @ApplicationScoped
    static class Bean7 extends TenObservers {}

    @ApplicationScoped
    static class Bean8 extends TenObservers {}

    @ApplicationScoped
    static class Bean9 extends TenObservers {}
}
