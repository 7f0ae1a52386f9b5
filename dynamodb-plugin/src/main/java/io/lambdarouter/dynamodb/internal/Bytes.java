package io.lambdarouter.dynamodb.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Bytes that are put one behind the other, the high ones of a number first. */
final class Bytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Bytes one(int value) {
        bytes.write(value);
        return this;
    }

    Bytes two(int value) {
        return one(value >> 8).one(value);
    }

    Bytes four(int value) {
        return two(value >> 16).two(value);
    }

    Bytes add(Bytes other) {
        bytes.writeBytes(other.bytes.toByteArray());
        return this;
    }

    /** A text as class files hold it, with its length. */
    Bytes text(String text) {
        try {
            new DataOutputStream(bytes).writeUTF(text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail, and names have at most 65,535 bytes
        }
    }

    /** A character for each byte. */
    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    int size() {
        return bytes.size();
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }
}
