package io.lambdarouter.benchmarks.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;

/** An item as a bean, for every binder that can bind beans. */
@DynamoDbBean
public class Order {

    private String id;
    private String customer;
    private String note;
    private String status;
    private int quantity;
    private BigDecimal total;
    private long createdAt;
    private boolean paid;
    private Set<String> tags;
    private Address address;
    private List<Line> lines;
    private String cancelledBy;
    private byte[] scan;
    private Set<Integer> weights;

    @DynamoDbPartitionKey
    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public int getQuantity() {
        return quantity;
    }

    public void setQuantity(int quantity) {
        this.quantity = quantity;
    }

    public BigDecimal getTotal() {
        return total;
    }

    public void setTotal(BigDecimal total) {
        this.total = total;
    }

    public long getCreatedAt() {
        return createdAt;
    }

    public void setCreatedAt(long createdAt) {
        this.createdAt = createdAt;
    }

    public boolean isPaid() {
        return paid;
    }

    public void setPaid(boolean paid) {
        this.paid = paid;
    }

    public Set<String> getTags() {
        return tags;
    }

    public void setTags(Set<String> tags) {
        this.tags = tags;
    }

    public Address getAddress() {
        return address;
    }

    public void setAddress(Address address) {
        this.address = address;
    }

    public List<Line> getLines() {
        return lines;
    }

    public void setLines(List<Line> lines) {
        this.lines = lines;
    }

    public String getCancelledBy() {
        return cancelledBy;
    }

    public void setCancelledBy(String cancelledBy) {
        this.cancelledBy = cancelledBy;
    }

    public byte[] getScan() {
        return scan;
    }

    public void setScan(byte[] scan) {
        this.scan = scan;
    }

    public Set<Integer> getWeights() {
        return weights;
    }

    public void setWeights(Set<Integer> weights) {
        this.weights = weights;
    }

    /** A number that every attribute has a part in. */
    public long checksum() {
        return new Checksum()
                .with(id)
                .with(customer)
                .with(note)
                .with(status)
                .with(quantity)
                .with(total)
                .with(createdAt)
                .with(paid)
                .with(tags)
                .with(address == null ? 0 : address.checksum())
                .withEach(lines, Line::checksum)
                .with(cancelledBy)
                .withBytes(scan)
                .with(weights)
                .value();
    }
}
