package io.lambdarouter.benchmarks.orders;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Maps an image of {@code aws-lambda-java-events} by hand, as is done where nothing else maps it. */
public final class OrderMapper {

    private OrderMapper() {}

    /** The item of an image. */
    public static Order order(Map<String, AttributeValue> image) {
        Order order = new Order();
        order.setId(text(image, "id"));
        order.setCustomer(text(image, "customer"));
        order.setNote(text(image, "note"));
        order.setStatus(text(image, "status"));
        order.setQuantity(Integer.parseInt(number(image, "quantity")));
        order.setTotal(new BigDecimal(number(image, "total")));
        order.setCreatedAt(Long.parseLong(number(image, "createdAt")));
        order.setPaid(image.get("paid").getBOOL());
        order.setTags(Set.copyOf(image.get("tags").getSS()));
        order.setAddress(address(image.get("address").getM()));
        order.setLines(lines(image.get("lines").getL()));
        order.setCancelledBy(text(image, "cancelledBy"));
        return order;
    }

    private static Address address(Map<String, AttributeValue> map) {
        Address address = new Address();
        address.setStreet(text(map, "street"));
        address.setCity(text(map, "city"));
        address.setZip(text(map, "zip"));
        address.setFloor(Integer.parseInt(number(map, "floor")));
        return address;
    }

    private static List<Line> lines(List<AttributeValue> list) {
        return list.stream().map(line -> line(line.getM())).collect(Collectors.toList());
    }

    private static Line line(Map<String, AttributeValue> map) {
        Line line = new Line();
        line.setSku(text(map, "sku"));
        line.setCount(Integer.parseInt(number(map, "count")));
        line.setPrice(new BigDecimal(number(map, "price")));
        return line;
    }

    private static String text(Map<String, AttributeValue> map, String name) {
        return map.get(name).getS();
    }

    private static String number(Map<String, AttributeValue> map, String name) {
        return map.get(name).getN();
    }
}
