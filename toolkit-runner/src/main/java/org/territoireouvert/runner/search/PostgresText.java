package org.territoireouvert.runner.search;

import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.search.word.TypedQuery;
import org.territoireouvert.runner.search.word.Word;

/**
 * A {@code tsvector} that is written out word by word, so that PostgreSQL's own parser and dictionaries decide nothing. Words as
 * they are start with {@code =}, to be told from stems.
 */
final class PostgresText implements TextEngine {

    private static final int GAP = 2;

    @Override
    public String inRow() {
        return "cast(:words as tsvector)";
    }

    @Override
    public String words(SearchDocument document) {
        return vector(IndexedText.of(document));
    }

    @Override
    public void put(Handle handle, List<SearchDocument> documents) {
        // The words stand in the row of the document and come with it.
    }

    private static String vector(IndexedText text) {
        StringJoiner vector = new StringJoiner(" ");
        int position = add(vector, text.title(), 'A', 1);
        position = add(vector, text.summary(), 'B', position + GAP);
        add(vector, text.body(), 'C', position + GAP);
        return vector.toString();
    }

    private static int add(StringJoiner vector, List<Word> words, char weight, int start) {
        int position = start;
        for (Word word : words) {
            if (!word.saysNothing()) {
                vector.add("'" + word.stem() + "':" + position + weight);
            }
            vector.add("'=" + word.folded() + "':" + position);
            position++;
        }
        return position;
    }

    @Override
    public void remove(Handle handle, Collection<ContentRef> refs) {
        // The words stand in the row of the document and go with it.
    }

    @Override
    public String join() {
        return "";
    }

    @Override
    public String condition() {
        return "d.words @@ cast(:match as tsquery)";
    }

    @Override
    public String rank() {
        return "- ts_rank(cast('{0.1, 0.1, 0.4, 1.0}' as real[]), d.words, cast(:match as tsquery))";
    }

    @Override
    public String all(TypedQuery query) {
        String wanted = query.wanted().stream().map(PostgresText::term).collect(Collectors.joining(" & "));
        return query.unwanted().stream().map(PostgresText::term).reduce(wanted, (all, term) -> all + " & !" + term);
    }

    private static String term(TypedQuery.Term term) {
        return switch (term) {
            case TypedQuery.Term.Stem stem -> "'" + stem.stem() + "'";
            case TypedQuery.Term.Phrase phrase ->
                phrase.words().stream().map(word -> "'=" + word + "'").collect(Collectors.joining(" <-> ", "(", ")"));
        };
    }

    @Override
    public String any(Iterable<String> stems) {
        return StreamSupport.stream(stems.spliterator(), false)
                .map(stem -> "'" + stem + "'")
                .collect(Collectors.joining(" | "));
    }
}
