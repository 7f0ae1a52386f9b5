package io.lambdarouter.spi.json;

import java.nio.charset.StandardCharsets;

/**
 * Reads one value token by token, forward only, without a tree: for what is large or deep.
 *
 * <p>Since the document has been checked, commas and colons tell nothing and are not reported: in an object each second
 * token is the value of the name before it. Not for use by several threads at once.
 */
public final class JsonCursor {

    private final JsonDocument document;
    private final byte[] json;
    private final int end;
    private JsonToken token = JsonToken.END;
    private int tokenStart;
    private int tokenEnd;
    private boolean isPlain;
    private JsonName name;

    JsonCursor(JsonDocument document, int start, int end) {
        this.document = document;
        this.json = document.bytes();
        this.tokenStart = start;
        this.tokenEnd = start;
        this.end = end;
        this.name = document.names().none();
    }

    /**
     * Steps to the next token.
     *
     * @return what it is, {@link JsonToken#END} behind the last one
     */
    public JsonToken next() {
        if (tokenEnd >= end) {
            token = JsonToken.END;
            return token;
        }
        tokenStart = JsonBytes.skipSeparators(json, tokenEnd);
        return json[tokenStart] == '"' ? string() : other();
    }

    private JsonToken string() {
        tokenEnd = endOfString();
        token = JsonToken.STRING;
        return token;
    }

    private JsonToken other() {
        token = JsonToken.startingWith(json[tokenStart]);
        tokenEnd = token.isOneByte() ? tokenStart + 1 : JsonBytes.endOfValue(json, tokenStart);
        return token;
    }

    /** Notes on the way whether the string's text is its bytes, so that nobody has to look again. */
    private int endOfString() {
        int i = JsonBytes.skipPlain(json, tokenStart + 1);
        isPlain = json[i] == '"';
        return isPlain ? i + 1 : JsonBytes.endOfString(json, i - 1);
    }

    /**
     * Steps to the name of the next member of an object, from its opening brace or from the last token of the member before.
     * Objects of a document are alike: a name that came behind the one before it the last time is known without being read.
     *
     * @return false at the end of the object, which is the current token then
     */
    public boolean nextName() {
        if (tokenEnd >= end) {
            return otherName();
        }
        int start = json[tokenEnd] == ',' ? tokenEnd + 1 : tokenEnd;
        JsonName likely = name.follower();
        int behind = likely.endIn(json, start, end);
        if (behind < 0) {
            return otherName();
        }
        name = likely;
        token = JsonToken.STRING;
        isPlain = true;
        tokenStart = start;
        tokenEnd = behind;
        return true;
    }

    private boolean otherName() {
        if (next() != JsonToken.STRING) {
            return false;
        }
        if (isPlain) {
            JsonName other = document.names().name(json, tokenStart, tokenEnd);
            name.followedBy(other);
            name = other;
        }
        return true;
    }

    /**
     * The current token.
     *
     * @return what the last {@link #next()} returned, {@link JsonToken#END} before the first
     */
    public JsonToken token() {
        return token;
    }

    /**
     * The text of the current token.
     *
     * @return a string without its quotes and with every escape resolved, any other token as it is written
     */
    public String text() {
        if (token != JsonToken.STRING) {
            return new String(json, tokenStart, tokenEnd - tokenStart, StandardCharsets.ISO_8859_1);
        }
        return isPlain
                ? new String(json, tokenStart + 1, tokenEnd - tokenStart - 2, StandardCharsets.ISO_8859_1)
                : JsonBytes.text(json, tokenStart + 1, tokenEnd - 1);
    }

    /**
     * The name that the last {@link #nextName()} stepped to, while that is the current token: mostly the same object for the
     * same name.
     *
     * @return the string without its quotes and with every escape resolved
     */
    public String name() {
        return isPlain ? name.text() : text();
    }

    /**
     * Whether the current token is a string of this text, without making a string of it.
     *
     * @param text the text
     * @return true if it is
     */
    public boolean textIs(String text) {
        return token == JsonToken.STRING
                && (!isPlain || text.length() == tokenEnd - tokenStart - 2)
                && JsonBytes.textIs(json, tokenStart + 1, tokenEnd - 1, text);
    }

    /**
     * How long the text of the current token is.
     *
     * @return bytes, quotes and escapes as they are written
     */
    public int length() {
        return tokenEnd - tokenStart;
    }

    /**
     * A byte of the current token.
     *
     * @param position from 0, which is the quote where the token is a string, to {@link #length()} - 1
     * @return the byte as it is written
     */
    public byte at(int position) {
        return json[tokenStart + position];
    }

    /**
     * Where the current token begins.
     *
     * @return the offset in the document's bytes
     */
    public int offset() {
        return tokenStart;
    }

    /**
     * The name of the first member of the object that the current token opens, if that is one ASCII character and written
     * without white space, as in <code>{"S":"text"}</code>; for {@link #enterMember()}, in place of two steps.
     *
     * @return the name, or 0 if it is another one, or no object
     */
    public char memberLetter() {
        int i = tokenStart;
        return token == JsonToken.START_OBJECT
                        && i + 5 < end
                        && json[i + 1] == '"'
                        && json[i + 3] == '"'
                        && json[i + 4] == ':'
                ? (char) json[i + 2]
                : 0;
    }

    /**
     * Steps to the value of the member whose name {@link #memberLetter()} has told.
     *
     * @return what it is
     */
    public JsonToken enterMember() {
        tokenEnd = tokenStart + 5;
        return next();
    }

    /** Steps to the end of the object or array that the current token opens; nothing for any other token. */
    public void skip() {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            tokenEnd = JsonBytes.endOfValue(json, tokenStart);
        }
    }

    /**
     * Where the current token stands in its document.
     *
     * @return a JSON path, or {@code byte} and the offset, as {@link JsonSlice#path()}
     */
    public String path() {
        return document.pathTo(tokenStart);
    }
}
