package org.territoireouvert.initiatives.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.TitleAtPlace;
import org.territoireouvert.initiatives.exchange.RowSheet.Read;
import org.territoireouvert.initiatives.model.Entry;

/** What is here of what some rows say, asked for at once. One per part of a file. */
final class RowsKnown {

    /** What one row would do. */
    enum Deed {
        /** Makes an entry. */
        ADD,
        /** Makes the next version of an entry that was written here. */
        CHANGE,
        /** Seems to be here already, under another identifier. */
        DOUBLE
    }

    private final Map<String, Entry> bySlug;
    private final Set<TitleAtPlace> titles;

    private RowsKnown(Map<String, Entry> bySlug, Set<TitleAtPlace> titles) {
        this.bySlug = new HashMap<>(bySlug);
        this.titles = new HashSet<>(titles);
    }

    static RowsKnown of(Handle handle, EntryRepository entries, List<Read> rows) {
        return new RowsKnown(
                entries.some(
                        handle,
                        rows.stream()
                                .map(Read::slug)
                                .filter(slug -> !slug.isEmpty())
                                .toList()),
                entries.known(
                        handle,
                        rows.stream().map(row -> TitleAtPlace.of(row.sheet())).toList()));
    }

    /** Returns the entry with an identifier that one of the rows gives. */
    Optional<Entry> entry(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** Decides what a row does. */
    Deed deed(Read row) {
        if (bySlug.containsKey(row.slug())) {
            return Deed.CHANGE;
        }
        return titles.contains(TitleAtPlace.of(row.sheet())) ? Deed.DOUBLE : Deed.ADD;
    }

    /** Takes note of an entry that was made of a row. */
    void stored(Entry entry) {
        bySlug.put(entry.slug(), entry);
        titles.add(TitleAtPlace.of(entry.sheet()));
    }
}
