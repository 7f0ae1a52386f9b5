package io.lambdarouter.dynamodb.internal;

import java.util.HashMap;
import java.util.Map;

/** The constants of a class file that is being written, each once. */
final class ConstantPool {

    /** By what stands in the file, as a text of its bytes. */
    private final Map<String, Integer> known = new HashMap<>();

    private final Bytes entries = new Bytes();

    int utf8(String text) {
        return index(new Bytes().one(1).text(text));
    }

    int type(String name) {
        return index(new Bytes().one(7).two(utf8(name)));
    }

    int field(String owner, String name, String descriptor) {
        return member(9, owner, name, descriptor);
    }

    int method(String owner, String name, String descriptor) {
        return member(10, owner, name, descriptor);
    }

    private int member(int tag, String owner, String name, String descriptor) {
        int type = type(owner);
        int nameAndType = index(new Bytes().one(12).two(utf8(name)).two(utf8(descriptor)));
        return index(new Bytes().one(tag).two(type).two(nameAndType));
    }

    private int index(Bytes entry) {
        String key = entry.toString();
        Integer index = known.get(key);
        if (index == null) {
            index = known.size() + 1;
            known.put(key, index);
            entries.add(entry);
        }
        return index;
    }

    Bytes bytes() {
        return new Bytes().two(known.size() + 1).add(entries);
    }
}
