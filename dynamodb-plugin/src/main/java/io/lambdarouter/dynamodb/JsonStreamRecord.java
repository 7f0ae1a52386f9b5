package io.lambdarouter.dynamodb;

import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonSlice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The change in a record, in the event's bytes. */
final class JsonStreamRecord implements StreamRecord {

    /** In the order in which Lambda sends them. */
    private static final List<String> NAMES = List.of(
            "ApproximateCreationDateTime",
            "Keys",
            "NewImage",
            "OldImage",
            "SequenceNumber",
            "SizeBytes",
            "StreamViewType",
            "ApproximateCreationDateTimePrecision");

    private final JsonSlice slice;
    private @Nullable JsonSlice keys;
    private @Nullable JsonSlice newImage;
    private @Nullable JsonSlice oldImage;
    private @Nullable JsonSlice sequenceNumber;
    private @Nullable JsonSlice sizeBytes;
    private @Nullable JsonSlice streamViewType;
    private @Nullable JsonSlice approximateCreationDateTime;
    private @Nullable JsonSlice approximateCreationDateTimePrecision;

    private JsonStreamRecord(JsonSlice slice) {
        this.slice = slice;
    }

    /**
     * Notes the members of a change.
     *
     * @throws InvalidRecordException if it is no object, or a member is there twice
     */
    static JsonStreamRecord of(JsonSlice slice) {
        JsonStreamRecord record = new JsonStreamRecord(slice);
        for (JsonFields fields = slice.fields(); fields.next(); ) {
            record.note(fields);
        }
        return record;
    }

    private void note(JsonFields field) {
        switch (field.name(NAMES)) {
            case "Keys" -> keys = JsonRecord.once(keys, field);
            case "NewImage" -> newImage = JsonRecord.once(newImage, field);
            case "OldImage" -> oldImage = JsonRecord.once(oldImage, field);
            case "SequenceNumber" -> sequenceNumber = JsonRecord.once(sequenceNumber, field);
            case "SizeBytes" -> sizeBytes = JsonRecord.once(sizeBytes, field);
            case "StreamViewType" -> streamViewType = JsonRecord.once(streamViewType, field);
            case "ApproximateCreationDateTime" ->
                approximateCreationDateTime = JsonRecord.once(approximateCreationDateTime, field);
            case "ApproximateCreationDateTimePrecision" ->
                approximateCreationDateTimePrecision = JsonRecord.once(approximateCreationDateTimePrecision, field);
            default -> {} // kept in the record's JSON
        }
    }

    @Override
    public Map<String, AttributeValue> keys() {
        return keysJson().map(AttributeValues::read).orElse(Map.of());
    }

    Optional<JsonSlice> keysJson() {
        return JsonText.present(Optional.ofNullable(keys));
    }

    @Override
    public Optional<Map<String, AttributeValue>> newImage() {
        return newImageJson().map(AttributeValues::read);
    }

    Optional<JsonSlice> newImageJson() {
        return JsonText.present(Optional.ofNullable(newImage));
    }

    @Override
    public Optional<Map<String, AttributeValue>> oldImage() {
        return oldImageJson().map(AttributeValues::read);
    }

    Optional<JsonSlice> oldImageJson() {
        return JsonText.present(Optional.ofNullable(oldImage));
    }

    @Override
    public Optional<String> sequenceNumber() {
        return JsonText.of(Optional.ofNullable(sequenceNumber)).filter(number -> !number.isEmpty());
    }

    @Override
    public OptionalLong sizeBytes() {
        Optional<String> text = JsonText.of(Optional.ofNullable(sizeBytes));
        try {
            return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get())) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // a size is for statistics only: a strange one fails no record
        }
    }

    @Override
    public Optional<String> streamViewType() {
        return JsonText.of(Optional.ofNullable(streamViewType));
    }

    @Override
    public Optional<Instant> approximateCreationDateTime() {
        return JsonText.present(Optional.ofNullable(approximateCreationDateTime))
                .map(time -> CreationTime.read(time, precision()));
    }

    private Optional<String> precision() {
        return JsonText.of(Optional.ofNullable(approximateCreationDateTimePrecision));
    }

    String path() {
        return slice.path();
    }
}
