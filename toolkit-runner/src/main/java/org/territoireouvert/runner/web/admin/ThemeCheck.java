package org.territoireouvert.runner.web.admin;

import java.util.List;
import java.util.Locale;

/** Checks the two colours of the authority. */
@FunctionalInterface
public interface ThemeCheck {

    /**
     * Returns what is wrong with two colours, in sentences that propose better ones; empty when they can be read.
     *
     * @param brand main colour, {@code #rrggbb}
     * @param accent second colour, {@code #rrggbb}
     */
    List<String> check(Locale locale, String brand, String accent);
}
