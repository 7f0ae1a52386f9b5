package io.lambdarouter.dynamodb.internal;

import java.util.HashMap;
import java.util.Map;

/** The constants of a class file that is being written, each once; a name in a class file holds no dot. */
final class ConstantPool {

    private final Map<String, Integer> known = new HashMap<>();
    private final Bytes entries = new Bytes();

    int utf8(String text) {
        return index("1." + text, new Bytes().one(1).text(text));
    }

    int type(String name) {
        return index("7." + name, new Bytes().one(7).two(utf8(name)));
    }

    int field(String owner, String name, String descriptor) {
        return member(9, owner, name, descriptor);
    }

    int method(String owner, String name, String descriptor) {
        return member(10, owner, name, descriptor);
    }

    private int member(int tag, String owner, String name, String descriptor) {
        int type = type(owner);
        int nameAndType = index(
                name + " " + descriptor, new Bytes().one(12).two(utf8(name)).two(utf8(descriptor)));
        return index(
                tag + "." + owner + "." + name + "." + descriptor,
                new Bytes().one(tag).two(type).two(nameAndType));
    }

    private int index(String key, Bytes entry) {
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
