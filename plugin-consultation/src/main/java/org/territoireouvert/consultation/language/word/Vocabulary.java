package org.territoireouvert.consultation.language.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All words of all texts, numbered, so that a text takes up little room: how often each form occurs, and in how many texts each
 * stem. A word that the last text takes away with it is forgotten. For one thread at a time.
 */
public final class Vocabulary {

    private static final int FIRST_ROOM = 1024;

    private final Map<String, Integer> numberOfForm = new HashMap<>();
    private final Map<String, Integer> numberOfStem = new HashMap<>();

    private String[] forms = new String[FIRST_ROOM];
    private int[] stemOfForm = new int[FIRST_ROOM];
    private int[] occurrences = new int[FIRST_ROOM];
    private int formsEnd;

    private String[] stems = new String[FIRST_ROOM];
    private int[] textsWithStem = new int[FIRST_ROOM];
    private int stemsEnd;

    /** Return a copy that does not change with this one. */
    public Vocabulary copy() {
        Vocabulary copy = new Vocabulary();
        copy.numberOfForm.putAll(numberOfForm);
        copy.numberOfStem.putAll(numberOfStem);
        copy.forms = forms.clone();
        copy.stemOfForm = stemOfForm.clone();
        copy.occurrences = occurrences.clone();
        copy.formsEnd = formsEnd;
        copy.stems = stems.clone();
        copy.textsWithStem = textsWithStem.clone();
        copy.stemsEnd = stemsEnd;
        return copy;
    }

    /** Take in a text. Words that say nothing are left out. */
    public TextWords add(List<Word> words) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (Word word : words) {
            if (!word.saysNothing()) {
                counts.merge(form(word), 1, (one, other) -> Math.min(one + other, Byte.MAX_VALUE));
            }
        }
        TextWords text = new TextWords(new int[counts.size()], new byte[counts.size()]);
        int at = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            text.forms()[at] = count.getKey();
            text.counts()[at++] = count.getValue().byteValue();
            occurrences[count.getKey()] += count.getValue();
        }
        stems(text).keySet().forEach(stem -> textsWithStem[stem]++);
        return text;
    }

    /** Take back a text that was taken in. */
    public void remove(TextWords text) {
        stems(text).keySet().forEach(stem -> textsWithStem[stem]--);
        for (int at = 0; at < text.forms().length; at++) {
            int form = text.forms()[at];
            occurrences[form] -= text.counts()[at];
            if (occurrences[form] == 0) {
                numberOfForm.remove(forms[form]);
                forms[form] = "";
            }
            int stem = stemOfForm[form];
            if (textsWithStem[stem] == 0 && !stems[stem].isEmpty()) {
                numberOfStem.remove(stems[stem]);
                stems[stem] = "";
            }
        }
    }

    /** Return how often each stem occurs in a text. */
    public Map<Integer, Integer> stems(TextWords text) {
        Map<Integer, Integer> counts = LinkedHashMap.newLinkedHashMap(text.forms().length);
        for (int at = 0; at < text.forms().length; at++) {
            counts.merge(stemOfForm[text.forms()[at]], (int) text.counts()[at], Integer::sum);
        }
        return counts;
    }

    /** Return the number of texts in which a stem occurs. */
    public int textsWith(int stem) {
        return textsWithStem[stem];
    }

    /** Return how a stem is written in the index. */
    public String stem(int stem) {
        return stems[stem];
    }

    /** Return one more than the greatest number of a stem. */
    public int stemsEnd() {
        return stemsEnd;
    }

    /** Return the form in which each stem is written most often, the first in the alphabet of several; empty for a forgotten one. */
    public String[] commonestForms() {
        int[] best = new int[stemsEnd];
        Arrays.fill(best, -1);
        for (int form = 0; form < formsEnd; form++) {
            if (occurrences[form] > 0) {
                int stem = stemOfForm[form];
                best[stem] = best[stem] < 0 || isCommoner(form, best[stem]) ? form : best[stem];
            }
        }
        return Arrays.stream(best).mapToObj(form -> form < 0 ? "" : forms[form]).toArray(String[]::new);
    }

    private boolean isCommoner(int form, int than) {
        return occurrences[form] != occurrences[than]
                ? occurrences[form] > occurrences[than]
                : forms[form].compareTo(forms[than]) < 0;
    }

    private int form(Word word) {
        Integer known = numberOfForm.get(word.written());
        if (known != null) {
            return known;
        }
        if (formsEnd == forms.length) {
            forms = Arrays.copyOf(forms, formsEnd * 2);
            stemOfForm = Arrays.copyOf(stemOfForm, formsEnd * 2);
            occurrences = Arrays.copyOf(occurrences, formsEnd * 2);
        }
        forms[formsEnd] = word.written();
        stemOfForm[formsEnd] = numberOfStem.computeIfAbsent(word.stem(), this::newStem);
        numberOfForm.put(word.written(), formsEnd);
        return formsEnd++;
    }

    private int newStem(String stem) {
        if (stemsEnd == stems.length) {
            stems = Arrays.copyOf(stems, stemsEnd * 2);
            textsWithStem = Arrays.copyOf(textsWithStem, stemsEnd * 2);
        }
        stems[stemsEnd] = stem;
        return stemsEnd++;
    }
}
