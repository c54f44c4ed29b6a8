package org.territoireouvert.runner.search;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.runner.storage.LastSteps;

/** By how many contents more or fewer a write lets each word be held, written word by word in the order of the alphabet. */
final class WordChanges implements LastSteps.Step {

    private final SortedMap<String, Integer> changes = new TreeMap<>();

    /** Returns those of a write. */
    static WordChanges of(Handle transaction) {
        return LastSteps.of(transaction, WordChanges.class, WordChanges::new);
    }

    void add(Set<String> words, int contents) {
        words.forEach(word -> changes.merge(word, contents, Integer::sum));
    }

    @Override
    public void take(Handle transaction) {
        changes.values().removeIf(contents -> contents == 0);
        if (changes.isEmpty()) {
            return;
        }
        PreparedBatch batch = transaction.prepareBatch("""
                insert into core_search_word (word, initial, length, uses) values (:word, :initial, :length, :change)
                on conflict (word) do update set uses = core_search_word.uses + excluded.uses
                """);
        changes.forEach((word, change) -> batch.bind("word", word)
                .bind("initial", word.substring(0, 1))
                .bind("length", word.length())
                .bind("change", change)
                .add());
        batch.execute();
        forgetUnused(transaction);
    }

    private void forgetUnused(Handle transaction) {
        changes.values().removeIf(contents -> contents > 0);
        if (!changes.isEmpty()) {
            PreparedBatch batch =
                    transaction.prepareBatch("delete from core_search_word where word = :word and uses <= 0");
            changes.keySet().forEach(word -> batch.bind("word", word).add());
            batch.execute();
        }
    }
}
