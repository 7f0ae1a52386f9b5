package io.lambdarouter.dynamodb.internal;

import java.util.Base64;

/** Makes byte arrays of base64, the standard one or the one for URLs. */
record BinaryReader(Base64.Decoder decoder) implements ValueReader {

    @Override
    public Object read(ItemCursor in) {
        return switch (in.type()) {
            case S, B -> decode(in);
            default -> throw in.misfit("B");
        };
    }

    private byte[] decode(ItemCursor in) {
        try {
            return decoder.decode(in.text());
        } catch (IllegalArgumentException e) {
            throw in.misfit("binary data in the form that JSON-B is configured for");
        }
    }
}
