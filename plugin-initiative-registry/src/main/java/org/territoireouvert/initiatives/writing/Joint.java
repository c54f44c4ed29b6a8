package org.territoireouvert.initiatives.writing;

/**
 * What several people write together: an entry, or a draft that is none yet.
 *
 * @param draft identifier of the draft; empty for an entry
 * @param slug of the entry; empty for a draft
 */
public record Joint(String draft, String slug) {

    /** Returns what the authors of a draft write together: its entry, once there is one. */
    public static Joint of(Draft draft) {
        return draft.isNew() ? new Joint(draft.id(), "") : new Joint("", draft.slug());
    }

    /** Returns an entry. */
    public static Joint ofEntry(String slug) {
        return new Joint("", slug);
    }

    /** Tells whether it is an entry. */
    public boolean isEntry() {
        return !slug.isEmpty();
    }

    /** Returns by what it is kept. */
    public String key() {
        return isEntry() ? slug : draft;
    }

    /** Returns the address of the page of its authors. */
    public String path() {
        return isEntry() ? "/initiatives/" + slug + "/auteurs" : "/initiatives/brouillons/" + draft + "/auteurs";
    }
}
