package io.lambdarouter.examples.guide.start;

import jakarta.enterprise.context.ApplicationScoped;

/** A service that observers use: this one writes to the function's log; yours may call a topic or a web service. */
@ApplicationScoped
public class Announcer {

    private static final System.Logger LOG = System.getLogger(Announcer.class.getName());

    void announce(String text) {
        LOG.log(System.Logger.Level.INFO, text);
    }
}
