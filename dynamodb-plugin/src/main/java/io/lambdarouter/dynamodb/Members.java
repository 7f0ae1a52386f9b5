package io.lambdarouter.dynamodb;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The members of a set, few of them, in their order: immutable, and much smaller and sooner made than a hash set. */
final class Members<T> extends AbstractSet<T> {

    private final List<T> members;

    private Members(List<T> members) {
        this.members = members;
    }

    /** An immutable set; a member that is there twice counts once. */
    static <T> Set<T> of(Collection<T> members) {
        if (members instanceof Members<T> few) {
            return few;
        }
        return members.size() > Attributes.FEW
                ? Collections.unmodifiableSet(new LinkedHashSet<>(members))
                : new Members<>(List.copyOf(distinct(members)));
    }

    private static <T> List<T> distinct(Collection<T> members) {
        List<T> distinct = new ArrayList<>(members.size());
        for (T member : members) {
            if (!distinct.contains(member)) {
                distinct.add(member);
            }
        }
        return distinct;
    }

    @Override
    public int size() {
        return members.size();
    }

    @Override
    public Iterator<T> iterator() {
        return members.iterator();
    }
}
