package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.net.URI;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** A request that the database has not carried out. */
final class Refusal {

    private Refusal() {}

    static LocalException of(String request, URI endpoint, SdkException cause) {
        return new LocalException(
                Diagnostic.of("LR-9116", "The database does not do what it is asked")
                        .with("asked", request)
                        .with("at", endpoint)
                        .with("found", found(cause))
                        .remedy("see whether it runs, whether the table is there, and what its key is"),
                cause);
    }

    /** The request's own message may quote the item: the name of the error must do. */
    private static String found(SdkException cause) {
        return cause instanceof AwsServiceException refused && refused.awsErrorDetails() != null
                ? refused.awsErrorDetails().errorCode()
                : cause.getClass().getSimpleName();
    }
}
