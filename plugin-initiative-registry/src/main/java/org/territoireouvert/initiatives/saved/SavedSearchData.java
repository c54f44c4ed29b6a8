package org.territoireouvert.initiatives.saved;

import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;

/** What is kept about people who keep searches: it goes when they do. */
public final class SavedSearchData implements PersonalData {

    private final SavedSearchRepository searches;

    /** Creates the answer. */
    public SavedSearchData(SavedSearchRepository searches) {
        this.searches = searches;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.saved-searches";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        for (SavedSearch search : searches.of(person)) {
            rows.row("saved search", search.toldAt(), search.name() + " – " + search.query());
        }
    }

    @Override
    public int erase(String person, Erasure erasure) {
        return searches.removeAll(person);
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : searches.transfer(from, to);
    }
}
