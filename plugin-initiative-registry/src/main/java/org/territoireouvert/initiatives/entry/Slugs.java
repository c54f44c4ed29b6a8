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

    /** Returns a free one. */
    public static String free(Handle handle, EntryRepository entries, Sheet sheet) {
        String made = SearchText.slug(sheet.subject().title());
        String base = made.equals("-") ? "fiche" : made;
        String slug = base;
        int number = 2;
        while (RESERVED.contains(slug) || entries.find(handle, slug).isPresent()) {
            slug = base + "-" + number;
            number++;
        }
        return slug;
    }
}
