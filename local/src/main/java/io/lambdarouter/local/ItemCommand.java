package io.lambdarouter.local;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The commands {@code put} and {@code delete}. */
record ItemCommand(PrintStream out, PrintStream err) {

    private interface Change {
        void make(Database database, String table, Map<String, AttributeValue> item);
    }

    int put(List<String> words) {
        return change(
                "put",
                words,
                (database, table, item) -> database.client()
                        .putItem(request -> request.tableName(table).item(item)));
    }

    int delete(List<String> words) {
        return change(
                "delete",
                words,
                (database, table, key) -> database.client()
                        .deleteItem(request -> request.tableName(table).key(key)));
    }

    private int change(String command, List<String> words, Change change) {
        Arguments arguments = Arguments.parse(words, Set.of("--endpoint"), Set.of());
        List<String> others = arguments.others();
        if (others.size() != 2) {
            throw Option.wrong(command, others.size() + " words", "TABLE JSON");
        }
        URI endpoint = arguments.value("--endpoint").map(RunCommand::address).orElse(Database.DEFAULT_ENDPOINT);
        Map<String, AttributeValue> item = PlainItem.parse(others.get(1));
        try (Database database = Database.at(endpoint)) {
            change.make(database, others.get(0), item);
        } catch (SdkException e) {
            err.println(Refusal.of(command + " in table " + others.get(0), endpoint, e)
                    .getMessage());
            return 1;
        }
        out.println(command + ": done in table " + others.get(0));
        return 0;
    }
}
