package io.lambdarouter.local;

import io.lambdarouter.Diagnostic;
import java.util.HashMap;
import java.util.Map;

/** Tells of each trouble once, until it is over; not for use by several threads. */
final class Troubles {

    private final RunEvent.Listener listener;
    private final Map<String, String> told = new HashMap<>();

    Troubles(RunEvent.Listener listener) {
        this.listener = listener;
    }

    void tell(String about, Diagnostic trouble) {
        if (!trouble.code().equals(told.put(about, trouble.code()))) {
            listener.accept(new RunEvent.Trouble(trouble));
        }
    }

    void over(String about) {
        told.remove(about);
    }
}
