package io.lambdarouter.benchmarks.warm;

import io.lambdarouter.benchmarks.orders.Order;
import io.lambdarouter.dynamodb.ItemChange;
import io.lambdarouter.dynamodb.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Ten times {@link CountingObserver}. */
@ApplicationScoped
class CountingObservers extends Sum {

    void changed0(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }

    void changed1(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }

    void changed2(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }

    void changed3(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }

    void changed4(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }

    void changed5(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }

    void changed6(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }

    void changed7(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }

    void changed8(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }

    void changed9(@Observes @Table("orders") ItemChange<Order> change) {
        add(1);
    }
}
