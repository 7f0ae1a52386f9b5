package io.lambdarouter.testkit;

import java.nio.file.Path;

/** A program that ends without closing its function. */
final class Abandon {

    private Abandon() {}

    public static void main(String[] arguments) {
        LocalLambda lambda = LocalLambda.of(Path.of(arguments[0]), arguments[1]).start();
        System.out.println(lambda.invoke("pid").response());
        System.out.println(lambda.invoke("property java.io.tmpdir").response());
    }
}
