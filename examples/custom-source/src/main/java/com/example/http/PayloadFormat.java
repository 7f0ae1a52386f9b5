package com.example.http;

import io.lambdarouter.spi.json.JsonKind;
import io.lambdarouter.spi.json.JsonSlice;
import java.util.Arrays;
import java.util.Optional;

/** How a request is written in an event. */
enum PayloadFormat {
    /** The format of HTTP APIs and function URLs. */
    V2 {
        @Override
        boolean isOf(JsonSlice event) {
            return text(event, "version").filter("2.0"::equals).isPresent()
                    && event.firstField("rawPath").isPresent()
                    && http(event).isPresent();
        }

        private Optional<JsonSlice> http(JsonSlice event) {
            return event.firstField("requestContext")
                    .flatMap(context -> context.firstField("http"))
                    .filter(http -> http.is(JsonKind.OBJECT));
        }

        @Override
        Optional<String> method(JsonSlice event) {
            return http(event).flatMap(http -> text(http, "method"));
        }

        /** The path begins with the stage, unless that is the default one. */
        @Override
        Optional<String> path(JsonSlice event) {
            Optional<String> prefix = event.firstField("requestContext")
                    .flatMap(context -> text(context, "stage"))
                    .map(stage -> "/" + stage);
            return text(event, "rawPath")
                    .map(path -> prefix.filter(stage -> path.equals(stage) || path.startsWith(stage + "/"))
                            .map(stage -> path.substring(stage.length()))
                            .orElse(path));
        }
    },
    /** The format of REST APIs, which HTTP APIs may be set to as well. */
    V1 {
        @Override
        boolean isOf(JsonSlice event) {
            return text(event, "resource").isPresent()
                    && method(event).isPresent()
                    && event.firstField("requestContext")
                            .filter(context -> context.is(JsonKind.OBJECT))
                            .filter(context -> context.firstField("elb").isEmpty())
                            .isPresent();
        }

        @Override
        Optional<String> method(JsonSlice event) {
            return text(event, "httpMethod");
        }

        @Override
        Optional<String> path(JsonSlice event) {
            return text(event, "path");
        }
    };

    /** An authorizer is asked with the same members, and says what for. */
    private static boolean isForAuthorizer(JsonSlice event) {
        return event.firstField("routeArn").isPresent()
                || event.firstField("methodArn").isPresent();
    }

    /** The format of an event, empty where it is no request. */
    static Optional<PayloadFormat> of(JsonSlice event) {
        return Arrays.stream(values())
                .filter(format -> !isForAuthorizer(event) && format.isOf(event))
                .findFirst();
    }

    static Optional<String> text(JsonSlice object, String name) {
        return object.firstField(name)
                .filter(value -> value.is(JsonKind.STRING))
                .map(JsonSlice::text);
    }

    abstract boolean isOf(JsonSlice event);

    abstract Optional<String> method(JsonSlice event);

    abstract Optional<String> path(JsonSlice event);
}
