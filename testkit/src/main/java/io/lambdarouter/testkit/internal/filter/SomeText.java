package io.lambdarouter.testkit.internal.filter;

/**
 * What is known of a text.
 *
 * @param text the text, or its beginning
 * @param whole whether nothing follows
 */
record SomeText(String text, boolean whole) {

    boolean mayBe(String other) {
        return whole ? other.equals(text) : other.startsWith(text);
    }

    boolean mayBe(String other, boolean ignoreCase) {
        return (!whole || other.length() == text.length())
                && other.regionMatches(ignoreCase, 0, text, 0, text.length());
    }

    boolean mayBeginWith(String other, boolean ignoreCase) {
        int both = Math.min(text.length(), other.length());
        return (!whole || both == other.length()) && text.regionMatches(ignoreCase, 0, other, 0, both);
    }

    boolean mayEndWith(String other, boolean ignoreCase) {
        return !whole || text.regionMatches(ignoreCase, text.length() - other.length(), other, 0, other.length());
    }

    boolean alwaysBeginsWith(String other, boolean ignoreCase) {
        return text.regionMatches(ignoreCase, 0, other, 0, other.length());
    }
}
