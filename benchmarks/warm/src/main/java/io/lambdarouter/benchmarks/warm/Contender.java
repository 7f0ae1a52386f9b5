package io.lambdarouter.benchmarks.warm;

/** A way to handle an event, or the least that any way must do. */
public enum Contender {

    /** This library; the observer takes both images as beans. */
    ROUTER_BEANS("Lambda Router, images as beans"),
    /** This library; the observer takes both images as Java records. */
    ROUTER_RECORDS("Lambda Router, images as Java records"),
    /** This library; the observer takes the raw record and reads every attribute of keys and images. */
    ROUTER_RAW("Lambda Router, raw records, all attributes read"),
    /** This library; the observer takes the raw record and reads its identifiers. */
    ROUTER_RAW_IDENTIFIERS("Lambda Router, raw records, identifiers read"),
    /** This library; the observer takes a typed change and touches no image. */
    ROUTER_NO_IMAGE("Lambda Router, typed changes, no image touched"),
    /** This library; the observer takes a typed change and only counts. */
    ROUTER_COUNT_1("Lambda Router, 1 observer that counts"),
    /** This library; ten observers as of {@link #ROUTER_COUNT_1}. */
    ROUTER_COUNT_10("Lambda Router, 10 observers that count"),
    /** This library; one observer as of {@link #ROUTER_COUNT_1}, and a hundred of other tables. */
    ROUTER_COUNT_1_OF_101("Lambda Router, 1 observer that counts, 100 of other tables"),
    /** The method of {@link #ROUTER_COUNT_1}, called for changes that exist already. */
    DIRECT_CALL("floor: direct call of the observer that counts"),
    /** Parsed as Lambda's runtime does; every attribute of keys and images is read. */
    AWS_EVENT("AWS: DynamodbEvent, all attributes read"),
    /** Parsed as Lambda's runtime does; the identifiers are read. */
    AWS_EVENT_IDENTIFIERS("AWS: DynamodbEvent, identifiers read"),
    /** As {@link #AWS_EVENT_IDENTIFIERS}, and both images go through the SDK transformer to the Enhanced Client's beans. */
    AWS_ENHANCED_BEANS("AWS: DynamodbEvent + transformer + Enhanced Client, beans"),
    /** As {@link #AWS_EVENT}, in a loop that makes a partial batch response as Powertools does. */
    AWS_BATCH_LOOP("AWS: DynamodbEvent, Powertools-like batch loop"),
    /** As {@link #AWS_ENHANCED_BEANS}, in a loop that makes a partial batch response as Powertools does. */
    AWS_BATCH_LOOP_ENHANCED_BEANS("AWS: Powertools-like batch loop + Enhanced Client, beans"),
    /** Every token of the event, by jackson-core. */
    JACKSON_TOKENS("floor: jackson-core token scan"),
    /** Every token of the event, by Parsson, the parser of JSON-P. */
    PARSSON_TOKENS("floor: Parsson token scan");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    /** What a table calls it. */
    public String title() {
        return title;
    }

    /** Whether it binds both images, so that its checksum is that of all others that do. */
    boolean isTyped() {
        return switch (this) {
            case ROUTER_BEANS, ROUTER_RECORDS, AWS_ENHANCED_BEANS, AWS_BATCH_LOOP_ENHANCED_BEANS -> true;
            default -> false;
        };
    }

    /** Whether it reads all attributes of keys and images as the event types them. */
    boolean isUntyped() {
        return switch (this) {
            case ROUTER_RAW, AWS_EVENT, AWS_BATCH_LOOP -> true;
            default -> false;
        };
    }

    /** Makes it ready for events. */
    Handler start(byte[] event) {
        return switch (this) {
            case ROUTER_BEANS -> RouterHandler.with(BeanObserver.class);
            case ROUTER_RECORDS -> RouterHandler.with(RecordObserver.class);
            case ROUTER_RAW -> RouterHandler.with(RawObserver.class);
            case ROUTER_RAW_IDENTIFIERS -> RouterHandler.with(IdentifierObserver.class);
            case ROUTER_NO_IMAGE -> RouterHandler.with(NoImageObserver.class);
            case ROUTER_COUNT_1 -> RouterHandler.with(CountingObserver.class);
            case ROUTER_COUNT_10 -> RouterHandler.with(CountingObservers.class);
            case ROUTER_COUNT_1_OF_101 -> RouterHandler.with(CountingObserver.class, OtherTables.all());
            case DIRECT_CALL -> DirectCall.of(event);
            case AWS_EVENT -> new AwsHandler(AwsSum::attributes);
            case AWS_EVENT_IDENTIFIERS -> new AwsHandler(AwsSum::identifiers);
            case AWS_ENHANCED_BEANS -> new AwsHandler(new AwsEnhancedBeans()::images);
            case AWS_BATCH_LOOP -> new AwsBatchLoop(AwsSum::attributes);
            case AWS_BATCH_LOOP_ENHANCED_BEANS -> new AwsBatchLoop(new AwsEnhancedBeans()::images);
            case JACKSON_TOKENS -> new JacksonTokens();
            case PARSSON_TOKENS -> new ParssonTokens();
        };
    }
}
