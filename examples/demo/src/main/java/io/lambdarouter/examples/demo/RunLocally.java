package io.lambdarouter.examples.demo;

import io.lambdarouter.local.LocalRun;
import java.nio.file.Path;

/** The demo's observers at work on a local table, until somebody ends the program. */
public final class RunLocally {

    private RunLocally() {}

    /**
     * Runs until it is ended.
     *
     * @param arguments none
     * @throws InterruptedException if the thread is interrupted
     */
    public static void main(String... arguments) throws InterruptedException {
        try (LocalRun run = LocalRun.builder()
                .createTable("books", "id:S")
                .state(Path.of("target", "books-run"))
                .start()) {
            run.await();
        }
    }
}
