package io.lambdarouter.examples.kcl;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the library has written down of an application: who has which shard, and who shares them out. */
record LeaseTable(DynamoDbClient client, String application) {

    /** The owner of each lease that has one. */
    Map<String, String> owners() {
        return client.scan(request -> request.tableName(application)).items().stream()
                .filter(lease -> lease.containsKey("leaseOwner"))
                .collect(Collectors.toMap(
                        lease -> lease.get("leaseKey").s(),
                        lease -> lease.get("leaseOwner").s()));
    }

    /** The worker that shares out the leases. */
    Optional<String> leader() {
        return client.scan(request -> request.tableName(application + "-CoordinatorState")).items().stream()
                .map(state -> state.get("ownerName"))
                .filter(owner -> owner != null)
                .map(AttributeValue::s)
                .findFirst();
    }
}
