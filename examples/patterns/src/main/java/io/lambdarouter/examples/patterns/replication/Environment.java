package io.lambdarouter.examples.patterns.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Objects;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Takes the two regions from the function's environment; Lambda itself sets {@code AWS_REGION}. */
@ApplicationScoped
class Environment {

    @Produces
    @Singleton
    Replica replica() {
        Region other = Region.of(variable("REPLICA_REGION"));
        return new Replica(
                variable("AWS_REGION"), DynamoDbClient.builder().region(other).build());
    }

    void close(@Disposes Replica replica) {
        replica.otherRegion().close();
    }

    private static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name), () -> name + " is not set");
    }
}
