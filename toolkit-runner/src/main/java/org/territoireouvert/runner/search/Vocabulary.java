package org.territoireouvert.runner.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.runner.search.word.EditDistance;
import org.territoireouvert.runner.search.word.FrenchWords;
import org.territoireouvert.runner.search.word.Word;

/** The words of titles and summaries, to propose the nearest one to who mistyped a word. */
final class Vocabulary {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;
    private static final int MOST_COMPARED = 5_000;
    private static final int MOST_WORDS = 8;
    private static final int MOST_WORDS_OF_TEXT = 300;
    private static final int TWO_FAULTS_FROM = 7;

    private final Database database;

    Vocabulary(Database database) {
        this.database = database;
    }

    /** Notes that one more content holds these words. */
    static void add(Handle transaction, String title, String summary) {
        WordChanges.of(transaction).add(words(title, summary), 1);
    }

    /** Notes that a content holds these words no longer; one that nothing holds is forgotten. */
    static void remove(Handle transaction, String title, String summary) {
        WordChanges.of(transaction).add(words(title, summary), -1);
    }

    private static Set<String> words(String title, String summary) {
        return Stream.concat(
                        FrenchWords.of(title, MOST_WORDS_OF_TEXT).stream(),
                        FrenchWords.of(summary, MOST_WORDS_OF_TEXT).stream())
                .map(Word::folded)
                .filter(Vocabulary::isWord)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> known(Handle handle, Set<String> words) {
        return words.isEmpty()
                ? Set.of()
                : new HashSet<>(handle.createQuery("select word from core_search_word where word in (<words>)")
                        .bindList("words", List.copyOf(words))
                        .mapTo(String.class)
                        .list());
    }

    private static boolean isWord(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(Character::isLetter);
    }

    /** Returns a text with unknown words replaced by the nearest known ones; empty when none was. */
    Optional<String> nearest(String typed) {
        List<Word> words = FrenchWords.of(typed, MOST_WORDS);
        return database.read(handle -> {
            List<String> better = new ArrayList<>();
            for (Word word : words) {
                better.add(nearest(handle, word.folded()).orElse(word.folded()));
            }
            List<String> before = words.stream().map(Word::folded).toList();
            return better.equals(before) ? Optional.<String>empty() : Optional.of(String.join(" ", better));
        });
    }

    private static Optional<String> nearest(Handle handle, String word) {
        int faults = word.length() < TWO_FAULTS_FROM ? 1 : 2;
        if (!isWord(word) || !known(handle, Set.of(word)).isEmpty()) {
            return Optional.empty();
        }
        return handle
                .createQuery("""
                        select word from core_search_word
                        where initial = :initial and length between :shortest and :longest
                        order by initial, length, word limit :most
                        """)
                .bind("initial", word.substring(0, 1))
                .bind("shortest", word.length() - faults)
                .bind("longest", word.length() + faults)
                .bind("most", MOST_COMPARED)
                .mapTo(String.class)
                .list()
                .stream()
                .filter(known -> EditDistance.between(word, known) <= faults)
                .min(Comparator.comparingInt((String known) -> EditDistance.between(word, known))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
