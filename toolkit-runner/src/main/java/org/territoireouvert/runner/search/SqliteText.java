package org.territoireouvert.runner.search;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.search.word.TypedQuery;
import org.territoireouvert.runner.search.word.Word;

/** FTS5 without a copy of the texts; its columns hold stems, and words as they are for phrases. */
final class SqliteText implements TextEngine {

    /** Stands between title, summary and body, so that no phrase begins in one and ends in the next. */
    private static final String GAP = " ¶ ";

    @Override
    public String inRow() {
        return "";
    }

    @Override
    public String words(SearchDocument document) {
        return "";
    }

    @Override
    public void put(Handle handle, List<SearchDocument> documents) {
        remove(handle, documents.stream().map(SearchDocument::ref).toList());
        PreparedBatch batch = handle.prepareBatch("""
                insert into core_search_text (rowid, title, summary, body, exact)
                select position, :title, :summary, :body, :exact
                from core_search_document where type = :type and id = :id
                """);
        for (SearchDocument document : documents) {
            IndexedText text = IndexedText.of(document);
            batch.bind("type", document.ref().type())
                    .bind("id", document.ref().id())
                    .bind("title", stems(text.title()))
                    .bind("summary", stems(text.summary()))
                    .bind("body", stems(text.body()))
                    .bind(
                            "exact",
                            Stream.of(text.title(), text.summary(), text.body())
                                    .map(SqliteText::folded)
                                    .collect(Collectors.joining(GAP)))
                    .add();
        }
        batch.execute();
    }

    private static String stems(List<Word> words) {
        return words.stream()
                .filter(word -> !word.saysNothing())
                .map(Word::stem)
                .collect(Collectors.joining(" "));
    }

    private static String folded(List<Word> words) {
        return words.stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    @Override
    public void remove(Handle handle, Collection<ContentRef> refs) {
        PreparedBatch batch = handle.prepareBatch("""
                delete from core_search_text where rowid =
                  (select position from core_search_document where type = :type and id = :id)
                """);
        refs.forEach(ref -> batch.bind("type", ref.type()).bind("id", ref.id()).add());
        batch.execute();
    }

    @Override
    public String join() {
        return "join core_search_text on core_search_text.rowid = d.position";
    }

    @Override
    public String condition() {
        return "core_search_text match :match";
    }

    @Override
    public String rank() {
        return "bm25(core_search_text, 10.0, 4.0, 1.0, 1.0)";
    }

    @Override
    public String all(TypedQuery query) {
        String wanted = query.wanted().stream().map(SqliteText::term).collect(Collectors.joining(" AND "));
        return query.unwanted().stream()
                .map(SqliteText::term)
                .reduce("(" + wanted + ")", (all, term) -> all + " NOT " + term);
    }

    private static String term(TypedQuery.Term term) {
        return switch (term) {
            case TypedQuery.Term.Stem stem -> "{title summary body} : \"" + stem.stem() + "\"";
            case TypedQuery.Term.Phrase phrase -> "exact : \"" + String.join(" ", phrase.words()) + "\"";
        };
    }

    @Override
    public String any(Iterable<String> stems) {
        return "{title summary body} : ("
                + StreamSupport.stream(stems.spliterator(), false)
                        .map(stem -> "\"" + stem + "\"")
                        .collect(Collectors.joining(" OR "))
                + ")";
    }
}
