package io.lambdarouter.benchmarks.cold;

import java.util.Arrays;

/** A way to write the function. */
public enum Variant {

    /** Does nothing. */
    FLOOR("floor", "floor: does nothing", OwnCode.PACKAGE + "Floor", false),
    /** Maps images by hand. */
    PLAIN("plain", "`RequestHandler<DynamodbEvent>`, mapped by hand", OwnCode.PACKAGE + "Plain", true),
    /** Has the SDK bind images. */
    ENHANCED_CLIENT(
            "enhanced-client",
            "`RequestHandler<DynamodbEvent>`, Enhanced Client",
            OwnCode.PACKAGE + "EnhancedClient",
            true),
    /** This library. */
    LAMBDA_ROUTER("lambda-router", "Lambda Router", "io.lambdarouter.core.LambdaRouterHandler", true),
    /** With Quarkus. */
    QUARKUS(
            "quarkus",
            "Quarkus amazon-lambda, mapped by hand",
            "io.quarkus.amazon.lambda.runtime.QuarkusStreamHandler::handleRequest",
            true),
    /** With Micronaut. */
    MICRONAUT("micronaut", "Micronaut function-aws, mapped by hand", OwnCode.PACKAGE + "MicronautFunction", true);

    private final String folder;
    private final String title;
    private final String handler;
    private final boolean bindsItems;

    Variant(String folder, String title, String handler, boolean bindsItems) {
        this.folder = folder;
        this.title = title;
        this.handler = handler;
        this.bindsItems = bindsItems;
    }

    /** The one in a folder. */
    static Variant of(String folder) {
        return Arrays.stream(values())
                .filter(variant -> variant.folder.equals(folder))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Found " + folder + ", expected a folder of functions"));
    }

    /** The folder of its module. */
    String folder() {
        return folder;
    }

    /** What a table calls it. */
    String title() {
        return title;
    }

    /** The handler as in Lambda's settings. */
    String handler() {
        return handler;
    }

    /** Whether it says what it has bound. */
    boolean bindsItems() {
        return bindsItems;
    }

    private static final class OwnCode {
        static final String PACKAGE = "io.lambdarouter.benchmarks.function.";
    }
}
