package io.lambdarouter.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "skipDynamoDbLocal", matches = ".*")
class DemoTest {

    @Test
    void theDemoShowsWhatEachObserverReceivesAndEnds() throws InterruptedException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed));
        try {
            Demo.main();
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString())
                .contains("1. Starting", "2. Creating", "3. Starting", "4. Changing", "5. Polling")
                .contains("observer got Inserted<Book>     Book[id=b1, title=Emma, price=9.5]")
                .contains(
                        "observer got Modified<Book>     Book[id=b1, title=Emma, price=9.5] -> Book[id=b1, title=Emma, price=8]")
                .contains("observer got Removed<Book>      Book[id=b2, title=Persuasion, price=7.25]")
                .contains("search index: delete b2")
                .contains("the function answered {\"batchItemFailures\":[]}")
                .contains("Done: 5 changes made, 5 records in");
    }
}
