package org.territoireouvert.consultation.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.territoireouvert.consultation.language.word.TextWords;
import org.territoireouvert.consultation.language.word.Vocabulary;

/**
 * All texts of an index as they were at one moment. Texts and words are in the order of the alphabet, so that what is computed
 * does not depend on the order in which they came in. It does not change and can be used by several threads.
 */
public final class Texts {

    private final List<String> ids;
    private final List<String> forms;
    private final int[][] words;
    private final byte[][] counts;
    private final int[] textsWith;

    private Texts(List<String> ids, List<String> forms, int[][] words, byte[][] counts) {
        this.ids = ids;
        this.forms = forms;
        this.words = words;
        this.counts = counts;
        textsWith = new int[forms.size()];
        for (int[] text : words) {
            for (int word : text) {
                textsWith[word]++;
            }
        }
    }

    static Texts of(Vocabulary vocabulary, SortedMap<String, TextWords> texts) {
        String[] forms = vocabulary.commonestForms();
        int[] order = IntStream.range(0, vocabulary.stemsEnd())
                .filter(stem -> vocabulary.textsWith(stem) > 0)
                .boxed()
                .sorted(Comparator.comparing(vocabulary::stem))
                .mapToInt(stem -> stem)
                .toArray();
        int[] place = new int[vocabulary.stemsEnd()];
        for (int at = 0; at < order.length; at++) {
            place[order[at]] = at;
        }
        List<String> ids = new ArrayList<>(texts.size());
        int[][] words = new int[texts.size()][];
        byte[][] counts = new byte[texts.size()][];
        for (Map.Entry<String, TextWords> text : texts.entrySet()) {
            List<Map.Entry<Integer, Integer>> stems = vocabulary.stems(text.getValue()).entrySet().stream()
                    .sorted(Comparator.comparingInt(stem -> place[stem.getKey()]))
                    .toList();
            int[] inOrder = new int[stems.size()];
            byte[] occurrences = new byte[stems.size()];
            for (int at = 0; at < inOrder.length; at++) {
                inOrder[at] = place[stems.get(at).getKey()];
                occurrences[at] = (byte) Math.min(Byte.MAX_VALUE, stems.get(at).getValue());
            }
            words[ids.size()] = inOrder;
            counts[ids.size()] = occurrences;
            ids.add(text.getKey());
        }
        return new Texts(ids, Arrays.stream(order).mapToObj(stem -> forms[stem]).toList(), words, counts);
    }

    /** Return the number of texts. */
    public int size() {
        return ids.size();
    }

    /** Return the places of texts, ascending; ids that are not there are passed over. */
    public int[] places(Collection<String> wanted) {
        return new TreeSet<>(wanted)
                .stream()
                        .mapToInt(id -> Collections.binarySearch(ids, id))
                        .filter(place -> place >= 0)
                        .toArray();
    }

    /** Return the id of the text at a place. */
    public String id(int text) {
        return ids.get(text);
    }

    /** Return the words of a text, each once, ascending. */
    public int[] words(int text) {
        return words[text];
    }

    /** Return how often a text has its word at a place of {@link #words(int)}. */
    public int count(int text, int at) {
        return counts[text][at];
    }

    /** Return the number of different words. */
    public int differentWords() {
        return forms.size();
    }

    /** Return the form in which a word is written most often. */
    public String written(int word) {
        return forms.get(word);
    }

    /** Return the number of texts with a word. */
    public int textsWith(int word) {
        return textsWith[word];
    }
}
