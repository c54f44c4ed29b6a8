package org.territoireouvert.runner.web.server;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses between the two languages of the site: what a person chose here, otherwise what their browser asks for. */
final class PreferredLanguage {

    private static final List<Locale> OFFERED = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final int LONGEST = 200;

    private PreferredLanguage() {}

    /** Returns French unless English is preferred (RFC 9110, section 12.5.4); what cannot be read counts as nothing. */
    static Locale of(String asked) {
        if (!asked.contains("en") || asked.length() > LONGEST) {
            return Locale.FRENCH;
        }
        try {
            @Nullable Locale found = Locale.lookup(Locale.LanguageRange.parse(asked), OFFERED);
            return found == null ? Locale.FRENCH : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }
}
