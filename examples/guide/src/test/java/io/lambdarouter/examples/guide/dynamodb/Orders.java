package io.lambdarouter.examples.guide.dynamodb;

import java.math.BigDecimal;

/** Items for tests. */
final class Orders {

    static final Order NEW = order("o1", "NEW", "20.00", "Bath");
    static final Order PAID = order("o1", "PAID", "20.00", "Bath");
    static final Order MOVED = order("o1", "PAID", "20.00", "Leeds");
    static final Order LARGE = order("EXPRESS#2", "NEW", "1500", "York");
    static final Order REFUSED = order("x3", "NEW", "5", "Hull");

    private Orders() {}

    private static Order order(String id, String status, String total, String city) {
        return new Order(id, status, new BigDecimal(total), new Address("High Street", city));
    }
}
