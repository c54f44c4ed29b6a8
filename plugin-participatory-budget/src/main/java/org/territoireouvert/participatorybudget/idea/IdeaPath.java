package org.territoireouvert.participatorybudget.idea;

/** Writes the addresses of ideas. */
public final class IdeaPath {

    private static final String EDITIONS = "/budgets-participatifs/";

    private IdeaPath() {}

    /** Returns the address of the list of an edition. */
    public static String list(String editionSlug) {
        return EDITIONS + editionSlug + "/idees";
    }

    /** Returns the address of an idea's page. */
    public static String of(String editionSlug, String ideaId) {
        return list(editionSlug) + "/" + ideaId;
    }

    /** Returns the address at which staff examine an idea. */
    public static String examination(String editionSlug, String ideaId) {
        return "/admin" + of(editionSlug, ideaId);
    }
}
