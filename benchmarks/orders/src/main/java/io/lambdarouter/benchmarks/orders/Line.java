package io.lambdarouter.benchmarks.orders;

import java.math.BigDecimal;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** A map inside a list inside an item, as a bean. */
@DynamoDbBean
public class Line {

    private String sku;
    private int count;
    private BigDecimal price;

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }

    long checksum() {
        return new Checksum().with(sku).with(count).with(price).value();
    }
}
