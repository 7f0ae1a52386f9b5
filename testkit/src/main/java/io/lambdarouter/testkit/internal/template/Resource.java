package io.lambdarouter.testkit.internal.template;

/**
 * A resource of a template, with the values of its properties.
 *
 * @param id its logical id
 * @param type for example {@code AWS::DynamoDB::Table}
 * @param properties without intrinsic functions
 * @param certain whether it is made for sure: no condition is left open
 */
record Resource(String id, String type, Value.Fields properties, boolean certain) {

    boolean is(String name) {
        return type.equals(name);
    }

    int line() {
        return properties.line();
    }
}
