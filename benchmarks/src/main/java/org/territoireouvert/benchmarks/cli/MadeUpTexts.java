package org.territoireouvert.benchmarks.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Texts that no one wrote, as like contributions as their lengths and numbers of words make them: words of syllables, some in two
 * forms, that everybody uses (few of them very often), words of one of twenty themes, words that join them, slips of the pen. One
 * text in fifty is the copy of a petition with a few words changed; one in twenty has no theme.
 */
final class MadeUpTexts {

    private static final int THEMES = 20;
    private static final int WORDS_OF_THEME = 150;
    private static final int WORDS_OF_ALL = 12_000;
    private static final int FEWEST_WORDS = 5;
    private static final int PETITIONS = 5;
    private static final int PETITION_WORDS = 120;
    private static final double COPIED = 0.02;
    private static final double WITHOUT_THEME = 0.05;
    private static final double JOINING = 0.45;
    private static final double OF_THEME = 0.2;
    private static final double SLIP = 0.01;
    private static final double CHANGED = 0.03;
    private static final String[] JOINING_WORDS =
            "le la les de des du un une et pour dans que qui est sur avec pas plus il faut nous à en au ce".split(" ");
    private static final String[] STARTS = "b bl br c ch cr d f g gr j l m n p pl pr qu r s t tr v".split(" ");
    private static final String[] MIDDLES = "a ai au e é è eu i o oi ou u an en in on".split(" ");
    private static final String[] ENDS = "age ation ment eur ique té ier ance able oir ie ure".split(" ");

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<String> all = words(WORDS_OF_ALL);
    private final List<List<String>> themes = new ArrayList<>();

    private MadeUpTexts() {
        for (int theme = 0; theme < THEMES; theme++) {
            themes.add(words(WORDS_OF_THEME));
        }
    }

    /** Returns so many texts by their ids, always the same ones. */
    static Map<String, String> of(int number) {
        return new MadeUpTexts().texts(number);
    }

    private Map<String, String> texts(int number) {
        List<List<String>> petitions = new ArrayList<>();
        for (int petition = 0; petition < PETITIONS; petition++) {
            petitions.add(text(themes.get(petition), PETITION_WORDS));
        }
        Map<String, String> texts = LinkedHashMap.newLinkedHashMap(number);
        for (int text = 0; text < number; text++) {
            double lot = random.nextDouble();
            List<String> words;
            if (lot < COPIED) {
                words = changed(petitions.get(random.nextInt(PETITIONS)));
            } else {
                boolean hasTheme = lot >= COPIED + WITHOUT_THEME;
                words = text(hasTheme ? themes.get(random.nextInt(THEMES)) : all, length());
            }
            texts.put("c%06d".formatted(text), String.join(" ", words) + ".");
        }
        return texts;
    }

    /** Most texts are short: half of them below 60 words, one in forty above 400. */
    private int length() {
        return FEWEST_WORDS + (int) Math.min(450, 55 * Math.exp(gaussian()));
    }

    private double gaussian() {
        double sum = -6;
        for (int one = 0; one < 12; one++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    private List<String> text(List<String> theme, int length) {
        List<String> words = new ArrayList<>(length);
        for (int at = 0; at < length; at++) {
            double lot = random.nextDouble();
            if (lot < JOINING) {
                words.add(JOINING_WORDS[random.nextInt(JOINING_WORDS.length)]);
            } else if (lot < JOINING + OF_THEME) {
                words.add(form(oftenFirst(theme)));
            } else if (lot < JOINING + OF_THEME + SLIP) {
                words.add(word());
            } else {
                words.add(form(oftenFirst(all)));
            }
        }
        return words;
    }

    private List<String> changed(List<String> petition) {
        List<String> words = new ArrayList<>(petition);
        words.replaceAll(word -> random.nextDouble() < CHANGED ? word() : word);
        return words;
    }

    /** As in a language, the tenth word is about ten times as rare as the first. */
    private String oftenFirst(List<String> words) {
        return words.get((int) Math.pow(words.size(), random.nextDouble()) - 1);
    }

    private String form(String word) {
        return random.nextInt(4) == 0 ? word + "s" : word;
    }

    private List<String> words(int number) {
        List<String> words = new ArrayList<>(number);
        for (int word = 0; word < number; word++) {
            words.add(word());
        }
        return words;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = random.nextInt(1, 4);
        for (int syllable = 0; syllable < syllables; syllable++) {
            word.append(STARTS[random.nextInt(STARTS.length)]).append(MIDDLES[random.nextInt(MIDDLES.length)]);
        }
        return word.append(STARTS[random.nextInt(STARTS.length)])
                .append(ENDS[random.nextInt(ENDS.length)])
                .toString();
    }
}
