package org.territoireouvert.runner.probe;

import java.util.Locale;

/** Looks whether something that the site needs is well, for {@code /health} and {@code ouvert doctor}. */
public interface HealthProbe {

    /**
     * What was seen.
     *
     * @param well whether the site can do its work
     * @param sentence what was seen and, when not well, what to do; without secrets, it is public
     */
    record Finding(boolean well, String sentence) {}

    /** Returns the name of what is looked at, for example {@code database}. */
    String name();

    /** Looks, within two seconds, and says in a language what was seen. */
    Finding look(Locale locale);
}
