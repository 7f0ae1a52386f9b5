package io.lambdarouter.benchmarks.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** The same item as {@link Order}, as a Java record. */
@SuppressWarnings("ArrayRecordComponent") // it is never compared
public record OrderRecord(
        String id,
        String customer,
        String note,
        String status,
        int quantity,
        BigDecimal total,
        long createdAt,
        boolean paid,
        Set<String> tags,
        AddressRecord address,
        List<LineRecord> lines,
        String cancelledBy,
        byte[] scan,
        Set<Integer> weights) {

    /** The same number as {@link Order#checksum()} for the same item. */
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
                .withEach(lines, LineRecord::checksum)
                .with(cancelledBy)
                .withBytes(scan)
                .with(weights)
                .value();
    }

    /** The same as {@link Address}. */
    public record AddressRecord(String street, String city, String zip, int floor) {
        long checksum() {
            return new Checksum().with(street).with(city).with(zip).with(floor).value();
        }
    }

    /** The same as {@link Line}. */
    public record LineRecord(String sku, int count, BigDecimal price) {
        long checksum() {
            return new Checksum().with(sku).with(count).with(price).value();
        }
    }
}
