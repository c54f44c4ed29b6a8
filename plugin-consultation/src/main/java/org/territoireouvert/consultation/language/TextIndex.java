package org.territoireouvert.consultation.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.territoireouvert.consultation.language.word.Language;
import org.territoireouvert.consultation.language.word.TextWords;
import org.territoireouvert.consultation.language.word.Vocabulary;
import org.territoireouvert.consultation.language.word.Word;
import org.territoireouvert.consultation.language.word.Words;

/**
 * Texts by their ids, in memory: which of them contain a word, which are like one of them. The texts themselves are not kept,
 * only their words; of 50,000 texts of 90 words about 70 MB. Can be used by several threads at once; what a thread has put is
 * found by all as soon as the call has returned. A closed index cannot be used any more.
 */
public final class TextIndex implements AutoCloseable {

    /** Texts that can be asked for at once. */
    public static final int MOST_ASKED = 1_000;

    /** The words by which texts are looked up that might be like another one: all of most texts. */
    private static final int TELLING_WORDS = 60;

    /** For each text that is asked for, so many are compared. */
    private static final int COMPARED = 4;

    private static final int FEWEST_COMPARED = 100;

    /** Texts that are put before others get their turn. */
    private static final int PUT_TOGETHER = 200;

    private final Words words;
    private final StoredWords stored = new StoredWords();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, TextWords> texts = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    /** Make an empty index of texts of which most are in a language. */
    public TextIndex(Language language) {
        words = new Words(language);
    }

    /** Put one text, in the place of the one with that id. Of a text the first 20,000 characters count. */
    public void put(String id, String text) {
        putAll(Map.of(id, text));
    }

    /** Put texts by their ids, each in the place of the one with that id; many at once are faster than one by one. */
    public void putAll(Map<String, String> added) {
        Map<String, List<Word>> cut = new LinkedHashMap<>();
        for (Map.Entry<String, String> text : added.entrySet()) {
            cut.put(text.getKey(), words.of(text.getValue()));
            if (cut.size() == PUT_TOGETHER) {
                replace(cut);
                cut.clear();
            }
        }
        replace(cut);
        stored.show();
    }

    /** Others can look things up between two of these. */
    private void replace(Map<String, List<Word>> added) {
        write(() -> {
            for (Map.Entry<String, List<Word>> text : added.entrySet()) {
                replace(text.getKey(), text.getValue());
            }
        });
    }

    private void replace(String id, List<Word> cut) throws IOException {
        TextWords before = texts.put(id, vocabulary.add(cut));
        if (before == null) {
            stored.putNew(id, cut);
        } else {
            stored.put(id, cut);
            vocabulary.remove(before);
        }
    }

    /** Remove one text; one that is not there is passed over. */
    public void remove(String id) {
        removeAll(List.of(id));
    }

    /**
     * Remove texts; those that are not there are passed over. They are found and shown no more; pieces of them stay in memory until
     * it is needed, or until the index is closed.
     */
    public void removeAll(Collection<String> ids) {
        write(() -> {
            for (String id : ids) {
                TextWords before = texts.remove(id);
                if (before != null) {
                    stored.remove(id);
                    vocabulary.remove(before);
                }
            }
        });
        stored.show();
    }

    /** Return the number of texts. */
    public int size() {
        lock.readLock().lock();
        try {
            return texts.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Find the texts in which all words occur that somebody typed, in any of their forms, and all {@code "words in quotes"} as they
     * are written. Anything can be typed, there is no syntax; what is longer than 300 characters is cut off. Nothing is found for
     * what has no letter or digit.
     *
     * @param limit 1 to {@value #MOST_ASKED}
     */
    public FoundTexts search(String typed, int limit) {
        return stored.find(TypedWords.query(typed, words), checked(limit), null);
    }

    /**
     * Find the texts on the next page of a search.
     *
     * @param next what the page before gave as {@link FoundTexts#next()}
     * @throws IllegalArgumentException if no page gave it
     */
    public FoundTexts search(String typed, int limit, String next) {
        return stored.find(TypedWords.query(typed, words), checked(limit), StoredWords.Mark.read(next));
    }

    /**
     * Find the texts that are most like one of them, the likest first, of equal ones the smallest id; none that has no word in
     * common with it, and not itself. They are sought among those that share its most telling words. Nothing is like a text that is
     * not there.
     *
     * @param limit 1 to {@value #MOST_ASKED}
     */
    public List<SimilarText> similar(String id, int limit) {
        checked(limit);
        lock.readLock().lock();
        try {
            TextWords text = texts.get(id);
            return text == null ? List.of() : similar(id, weights(text), limit);
        } finally {
            lock.readLock().unlock();
        }
    }

    private List<SimilarText> similar(String id, Map<Integer, Double> weights, int limit) {
        BooleanQuery.Builder telling = new BooleanQuery.Builder();
        weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(weight -> vocabulary.stem(weight.getKey())))
                .limit(TELLING_WORDS)
                .map(weight -> new TermQuery(new Term(TypedWords.STEMS, vocabulary.stem(weight.getKey()))))
                .forEach(word -> telling.add(word, Occur.SHOULD));
        List<SimilarText> found = new ArrayList<>();
        int compared = Math.max(FEWEST_COMPARED, limit * COMPARED);
        for (String other : stored.find(telling.build(), compared, null).ids()) {
            TextWords text = texts.get(other);
            if (text != null && !other.equals(id)) {
                found.add(new SimilarText(other, Likeness.cosine(weights, weights(text))));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(SimilarText::likeness)
                        .reversed()
                        .thenComparing(SimilarText::id))
                .limit(limit)
                .toList();
    }

    private Map<Integer, Double> weights(TextWords text) {
        IntUnaryOperator textsWith = vocabulary::textsWith;
        return Likeness.unit(vocabulary.stems(text), textsWith, texts.size());
    }

    /** Tell whether there is a text with this id. */
    public boolean contains(String id) {
        lock.readLock().lock();
        try {
            return texts.containsKey(id);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Return all texts as they are now, for what is computed over all of them; it takes up room of its own. */
    public Texts texts() {
        Vocabulary words;
        SortedMap<String, TextWords> all;
        lock.readLock().lock();
        try {
            words = vocabulary.copy();
            all = new TreeMap<>(texts);
        } finally {
            lock.readLock().unlock();
        }
        return Texts.of(words, all);
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST_ASKED) {
            throw new IllegalArgumentException("\"" + limit + "\" texts: 1 to " + MOST_ASKED + " can be asked for");
        }
        return limit;
    }

    /** Something that changes the index. */
    private interface Change {
        void run() throws IOException;
    }

    private void write(Change change) {
        lock.writeLock().lock();
        try {
            change.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Give the memory back. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try (words) {
            stored.close();
            texts.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
