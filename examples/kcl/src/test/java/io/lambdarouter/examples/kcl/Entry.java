package io.lambdarouter.examples.kcl;

/** One change that a worker has handled, or at which it is in trouble. */
record Entry(String worker, String table, String id, int number, boolean troubled) {

    Entry(String worker, String table, String id, int number) {
        this(worker, table, id, number, false);
    }

    Entry inTrouble() {
        return new Entry(worker, table, id, number, true);
    }

    static Entry read(String line) {
        String[] words = line.split(" ");
        return new Entry(words[0], words[1], words[2], Integer.parseInt(words[3]), Boolean.parseBoolean(words[4]));
    }

    String item() {
        return table + "/" + id;
    }

    String line() {
        return String.join(" ", worker, table, id, String.valueOf(number), String.valueOf(troubled));
    }
}
