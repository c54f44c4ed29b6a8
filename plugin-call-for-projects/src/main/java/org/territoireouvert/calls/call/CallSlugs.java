package org.territoireouvert.calls.call;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.SearchText;

/** Makes the address of a new call from its title: unique, and never the word of another page. */
public final class CallSlugs {

    private static final Set<String> RESERVED = Set.of(
            "collectifs",
            "dossiers",
            "preparer",
            "instruire",
            "evaluations",
            "conventions",
            "projets-finances",
            "statistiques",
            "alertes",
            "donnees");

    private static final String NAMELESS = "appel";

    private CallSlugs() {}

    /** Tells whether a word is that of another page. */
    public static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }

    /** Returns a free one. */
    public static String free(Handle handle, CallRepository calls, String title) {
        String made = SearchText.slug(title);
        String base = made.equals("-") ? NAMELESS : made;
        String slug = base;
        int number = 2;
        while (isReserved(slug) || calls.find(handle, slug).isPresent()) {
            slug = base + "-" + number;
            number++;
        }
        return slug;
    }
}
