package io.lambdarouter.examples.patterns.deadletters;

/** Prints labels, when it has paper. */
interface LabelPrinter {

    /**
     * Prints a label.
     *
     * @throws IllegalStateException if it cannot now
     */
    void print(Parcel parcel);
}
