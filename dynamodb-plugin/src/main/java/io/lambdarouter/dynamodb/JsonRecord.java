package io.lambdarouter.dynamodb;

import io.lambdarouter.Diagnostic;
import io.lambdarouter.InvalidRecordException;
import io.lambdarouter.spi.json.JsonFields;
import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record in the event's bytes: what stands where is noted, what it says is read when asked for. */
final class JsonRecord implements DynamoDbStreamRecord {

    /** In the order in which Lambda sends them. */
    private static final List<String> NAMES = List.of(
            "eventID",
            "eventName",
            "eventVersion",
            "eventSource",
            "awsRegion",
            "dynamodb",
            "eventSourceARN",
            "userIdentity",
            "tableName");

    private final JsonSlice record;
    private @Nullable JsonSlice eventId;
    private @Nullable JsonSlice eventName;
    private @Nullable JsonSlice eventVersion;
    private @Nullable JsonSlice eventSource;
    private @Nullable JsonSlice awsRegion;
    private @Nullable JsonSlice eventSourceArn;
    private @Nullable JsonSlice tableName;
    private @Nullable JsonSlice userIdentity;
    private @Nullable JsonSlice dynamodb;
    private volatile @Nullable JsonStreamRecord change;
    private volatile @Nullable InvalidRecordException fault;

    private JsonRecord(JsonSlice record) {
        this.record = record;
    }

    /**
     * Notes the members of a record.
     *
     * @throws InvalidRecordException if it is no object, or a member is there twice
     */
    static JsonRecord of(JsonSlice slice) {
        JsonRecord record = new JsonRecord(slice);
        for (JsonFields fields = slice.fields(); fields.next(); ) {
            record.note(fields);
        }
        return record;
    }

    private void note(JsonFields field) {
        switch (field.name(NAMES)) {
            case "eventID" -> eventId = once(eventId, field);
            case "eventName" -> eventName = once(eventName, field);
            case "eventVersion" -> eventVersion = once(eventVersion, field);
            case "eventSource" -> eventSource = once(eventSource, field);
            case "awsRegion" -> awsRegion = once(awsRegion, field);
            case "eventSourceARN" -> eventSourceArn = once(eventSourceArn, field);
            case "tableName" -> tableName = once(tableName, field);
            case "userIdentity" -> userIdentity = once(userIdentity, field);
            case "dynamodb" -> dynamodb = once(dynamodb, field);
            default -> {} // kept in the record's JSON
        }
    }

    /** The value of a member that must not have been there before. */
    static JsonSlice once(@Nullable JsonSlice before, JsonFields field) {
        if (before != null) {
            throw field.duplicate();
        }
        return field.value();
    }

    @Override
    public Optional<String> eventId() {
        return JsonText.of(Optional.ofNullable(eventId));
    }

    @Override
    public String eventName() {
        return JsonText.of(Optional.ofNullable(eventName)).orElse("");
    }

    @Override
    public Optional<String> eventVersion() {
        return JsonText.of(Optional.ofNullable(eventVersion));
    }

    @Override
    public Optional<String> eventSource() {
        return JsonText.of(Optional.ofNullable(eventSource));
    }

    @Override
    public Optional<String> awsRegion() {
        return JsonText.of(Optional.ofNullable(awsRegion));
    }

    @Override
    public Optional<String> eventSourceArn() {
        return JsonText.of(Optional.ofNullable(eventSourceArn));
    }

    @Override
    public Optional<String> tableName() {
        return eventSourceArn().flatMap(TableArn::tableName).or(() -> JsonText.of(Optional.ofNullable(tableName)));
    }

    @Override
    public Optional<UserIdentity> userIdentity() {
        return JsonText.present(Optional.ofNullable(userIdentity)).map(JsonRecord::identity);
    }

    /** The API reference writes the members with capitals, events write them without. */
    private static UserIdentity identity(JsonSlice slice) {
        slice.require(JsonKind.OBJECT);
        return UserIdentity.of(
                JsonText.of(slice.field("type").or(() -> slice.field("Type"))),
                JsonText.of(slice.field("principalId").or(() -> slice.field("PrincipalId"))));
    }

    @Override
    public JsonStreamRecord dynamodb() {
        JsonStreamRecord read = change;
        if (read == null) {
            read = readChange();
            change = read;
        }
        return read;
    }

    /** What is wrong with it is found once, however often it is asked for: its names are asked for after it has failed. */
    private JsonStreamRecord readChange() {
        InvalidRecordException found = fault;
        if (found != null) {
            throw found;
        }
        try {
            return JsonStreamRecord.of(
                    JsonText.present(Optional.ofNullable(dynamodb)).orElseThrow(this::withoutChange));
        } catch (InvalidRecordException e) {
            fault = e;
            throw e;
        }
    }

    private InvalidRecordException withoutChange() {
        return new InvalidRecordException(Diagnostic.of("LR-1009", "A record tells of no change")
                .with("expected", "a member 'dynamodb'")
                .with("at", record.path())
                .remedy("look at what changed the event on its way, for example an input transformer"));
    }

    @Override
    public String json() {
        return record.json();
    }

    /** Which record it is; never its data. */
    @Override
    public String toString() {
        return RecordIdentity.text(this);
    }
}
