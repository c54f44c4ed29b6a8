package org.territoireouvert.initiatives.entry;

import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.initiatives.model.Sheet;

/** Makes the address of a new entry from its title: unique, and never the word of another page. */
public final class Slugs {

    private static final Set<String> RESERVED = Set.of(
            "carte",
            "echange",
            "comparer",
            "graphe",
            "nouvelle",
            "mes-fiches",
            "recherches",
            "campagnes",
            "reprises",
            "sources",
            "statistiques",
            "brouillons",
            "invitations",
            "collections",
            "fiche");

    private Slugs() {}

    /** Tells whether a word is that of another page. */
    public static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }

    /** Returns a free one: the title, or else with a number that few questions find, however many have the same title. */
    public static String free(Handle handle, EntryRepository entries, Sheet sheet) {
        String made = SearchText.slug(sheet.subject().title());
        String base = made.equals("-") ? "fiche" : made;
        int taken = 0;
        int free = 1;
        while (isTaken(handle, entries, numbered(base, free))) {
            taken = free;
            free *= 2;
        }
        while (free - taken > 1) {
            int between = (taken + free) / 2;
            if (isTaken(handle, entries, numbered(base, between))) {
                taken = between;
            } else {
                free = between;
            }
        }
        return numbered(base, free);
    }

    private static String numbered(String base, int number) {
        return number == 1 ? base : base + "-" + number;
    }

    private static boolean isTaken(Handle handle, EntryRepository entries, String slug) {
        return RESERVED.contains(slug) || entries.exists(handle, slug);
    }
}
