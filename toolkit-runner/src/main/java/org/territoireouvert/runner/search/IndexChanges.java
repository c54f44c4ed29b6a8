package org.territoireouvert.runner.search;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.runner.storage.LastSteps;

/**
 * What a write changes in the index, gathered and written at its end: the latest state of each document once, many with each
 * statement. A write of very many documents writes some of them before, so that its memory stays the same.
 */
final class IndexChanges implements LastSteps.Step {

    private static final int MOST = 500;

    /** Longest body that is kept to cut excerpts from. */
    private static final int LONGEST_BODY = 20_000;

    private final TextEngine text;
    private final Map<ContentRef, Optional<SearchDocument>> changes =
            new TreeMap<>(Comparator.comparing(ContentRef::type).thenComparing(ContentRef::id));

    private IndexChanges(TextEngine text) {
        this.text = text;
    }

    /** Returns those of a write. */
    static IndexChanges of(Handle transaction, TextEngine text) {
        return LastSteps.of(transaction, IndexChanges.class, () -> new IndexChanges(text));
    }

    void put(Handle transaction, SearchDocument document) {
        change(transaction, document.ref(), Optional.of(document));
    }

    void remove(Handle transaction, ContentRef ref) {
        change(transaction, ref, Optional.empty());
    }

    private void change(Handle transaction, ContentRef ref, Optional<SearchDocument> document) {
        changes.put(ref, document);
        if (changes.size() >= MOST) {
            take(transaction);
        }
    }

    @Override
    public void take(Handle transaction) {
        changes.keySet().stream()
                .collect(Collectors.groupingBy(ContentRef::type, TreeMap::new, Collectors.toList()))
                .forEach((type, refs) -> forgetWords(transaction, type, refs));
        Set<ContentRef> gone = new LinkedHashSet<>(changes.keySet());
        gone.removeIf(ref -> changes.getOrDefault(ref, Optional.empty()).isPresent());
        List<SearchDocument> documents =
                changes.values().stream().flatMap(Optional::stream).toList();
        changes.clear();
        if (!gone.isEmpty()) {
            text.remove(transaction, gone);
            PreparedBatch batch =
                    transaction.prepareBatch("delete from core_search_document where type = :type and id = :id");
            gone.forEach(
                    ref -> batch.bind("type", ref.type()).bind("id", ref.id()).add());
            batch.execute();
        }
        if (!documents.isEmpty()) {
            write(transaction, documents);
        }
    }

    private static void forgetWords(Handle transaction, String type, List<ContentRef> refs) {
        transaction
                .createQuery("select title, summary from core_search_document where type = :type and id in (<ids>)")
                .bind("type", type)
                .bindList("ids", refs.stream().map(ContentRef::id).toList())
                .map((row, context) -> List.of(row.getString("title"), row.getString("summary")))
                .list()
                .forEach(texts -> Vocabulary.remove(transaction, texts.get(0), texts.get(1)));
    }

    private void write(Handle transaction, List<SearchDocument> documents) {
        boolean inRow = !text.inRow().isEmpty();
        PreparedBatch batch = transaction
                .prepareBatch("""
                        insert into core_search_document
                          (type, id, title, summary, body, path, territory, updated_at<column>)
                        values (:type, :id, :title, :summary, :body, :path, :territory, :updatedAt<words>)
                        on conflict (type, id) do update set title = excluded.title, summary = excluded.summary,
                          body = excluded.body, path = excluded.path, territory = excluded.territory,
                          updated_at = excluded.updated_at<replaced>
                        """)
                .define("column", inRow ? ", words" : "")
                .define("words", inRow ? ", " + text.inRow() : "")
                .define("replaced", inRow ? ", words = excluded.words" : "");
        for (SearchDocument document : documents) {
            batch.bind("type", document.ref().type())
                    .bind("id", document.ref().id())
                    .bind("title", readable(document.title()))
                    .bind("summary", readable(document.summary()))
                    .bind("body", readable(document.body()))
                    .bind("path", document.path())
                    .bind("territory", document.territory().orElse(""))
                    .bind("updatedAt", PortableInstant.text(document.updatedAt()));
            if (inRow) {
                batch.bind("words", text.words(document));
            }
            batch.add();
            Vocabulary.add(transaction, readable(document.title()), readable(document.summary()));
        }
        batch.execute();
        text.put(transaction, documents);
    }

    /** PostgreSQL keeps no character zero. */
    private static String readable(String text) {
        return (text.length() <= LONGEST_BODY ? text : text.substring(0, LONGEST_BODY)).replace('\0', ' ');
    }
}
