package org.territoireouvert.participatorybudget.idea;

import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.Request;

/**
 * What a person looks for among the ideas of an edition; empty texts look for everything.
 *
 * @param words in title, description, place or theme
 * @param theme theme
 * @param state name of a state
 * @param sort order of the list
 */
public record IdeaFilter(String words, String theme, String state, Sort sort) {

    /** Parameter of the theme. */
    public static final String THEME = "theme";
    /** Parameter of the state. */
    public static final String STATE = "etat";
    /** Parameter of the order. */
    public static final String SORT = "tri";

    /** Orders of the list. */
    public enum Sort {
        /** Newest first. */
        NEWEST,
        /** Most supported first. */
        SUPPORT
    }

    /** Reads what is chosen in the list at an address. */
    public static ListQuery read(Request request, String path) {
        return ListQuery.read(
                request,
                path,
                ListFilter.open(THEME),
                ListFilter.of(STATE, IdeaState.publicWords()),
                ListFilter.of(SORT, Sort.class));
    }

    /** Returns what was chosen as a filter. */
    public static IdeaFilter of(ListQuery chosen) {
        return new IdeaFilter(
                chosen.words(),
                chosen.value(THEME),
                chosen.value(STATE, IdeaState.class).map(IdeaState::name).orElse(""),
                chosen.value(SORT, Sort.class).orElse(Sort.NEWEST));
    }

    /** Returns by how many columns the list is ordered. */
    public int columns() {
        return 2;
    }
}
