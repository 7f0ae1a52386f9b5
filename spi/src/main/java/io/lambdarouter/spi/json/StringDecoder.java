package io.lambdarouter.spi.json;

/** Reads the content of a string that has escapes, known to be valid, in one pass. */
final class StringDecoder {

    private final byte[] json;
    private final int end;
    private final char[] text;
    private int pos;
    private int length;

    StringDecoder(byte[] json, int start, int end) {
        this.json = json;
        this.pos = start;
        this.end = end;
        this.text = new char[end - start]; // no character takes fewer bytes than it has UTF-16 units
    }

    String text() {
        while (pos < end) {
            byte b = json[pos];
            if (b == '\\') {
                text[length++] = escaped();
            } else if (b >= 0) {
                text[length++] = (char) b;
                pos++;
            } else {
                character(b & 0xFF);
            }
        }
        return new String(text, 0, length);
    }

    private char escaped() {
        byte kind = json[pos + 1];
        pos += 2;
        return switch (kind) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> (char) kind;
        };
    }

    private char hexadecimal() {
        int unit = 0;
        for (int last = pos + 4; pos < last; pos++) {
            unit = unit << 4 | Character.digit(json[pos], 16);
        }
        return (char) unit;
    }

    /** One character of several bytes. */
    private void character(int lead) {
        if (lead < 0xE0) {
            text[length++] = (char) continued(lead & 0x1F, 1);
        } else if (lead < 0xF0) {
            text[length++] = (char) continued(lead & 0x0F, 2);
        } else {
            length += Character.toChars(continued(lead & 0x07, 3), text, length);
        }
    }

    private int continued(int leading, int continuations) {
        int codePoint = leading;
        for (int i = 1; i <= continuations; i++) {
            codePoint = codePoint << 6 | (json[pos + i] & 0x3F);
        }
        pos += continuations + 1;
        return codePoint;
    }
}
