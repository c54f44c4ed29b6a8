package org.territoireouvert.runner.text;

import java.util.Locale;

/** Something that has words in every language. */
@FunctionalInterface
public interface Told {

    /** Returns it in a language. */
    String in(Locale locale);
}
