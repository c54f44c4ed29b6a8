package org.territoireouvert.benchmarks.cli;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.territoireouvert.consultation.language.FoundTexts;
import org.territoireouvert.consultation.language.KeyWords;
import org.territoireouvert.consultation.language.TextIndex;
import org.territoireouvert.consultation.language.Texts;
import org.territoireouvert.consultation.language.group.TextGroupSettings;
import org.territoireouvert.consultation.language.group.TextGroups;
import org.territoireouvert.consultation.language.word.Language;

/**
 * Indexes made-up texts, looks words and similar texts up in them and groups them: the first time in this process and on average
 * afterwards, in milliseconds and in times of the reference, which looks one word up by reading all texts.
 */
public final class LanguageFigures {

    private static final int LOOK_UPS = 200;
    private static final int PAGE = 20;
    private static final int SAMPLE = 2_000;
    private static final double MILLION = 1_000_000;
    private static final int BYTES_IN_MEGABYTE = 1 << 20;

    private final List<String> ids;
    private final List<String> texts;
    private final SplittableRandom random = new SplittableRandom(2);
    private double reference;

    private LanguageFigures(Map<String, String> made) {
        ids = List.copyOf(made.keySet());
        texts = List.copyOf(made.values());
    }

    /** Measures with the number of texts that is given, or 50,000. */
    public static void main(String[] arguments) {
        int number = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        Map<String, String> made = MadeUpTexts.of(number);
        new LanguageFigures(made).measure(made);
    }

    private void measure(Map<String, String> made) {
        System.out.printf(
                "%,d texts, %,d characters%n",
                texts.size(), texts.stream().mapToLong(String::length).sum());
        System.out.printf("%-28s %10s %10s %10s %10s%n", "milliseconds", "first", "mean", "most", "times");
        reference = measure("read all texts", LOOK_UPS, turn -> matching(word()));
        long before = memory();
        try (TextIndex index = new TextIndex(Language.FRENCH)) {
            measure("put all", 1, turn -> {
                index.putAll(made);
                return index.size();
            });
            System.out.printf("the index takes up %d MB%n", (memory() - before) / BYTES_IN_MEGABYTE);
            lookUp(index);
            compute(index);
        }
    }

    private void lookUp(TextIndex index) {
        measure("search one word", LOOK_UPS, turn -> index.search(word(), PAGE));
        measure("search two words", LOOK_UPS, turn -> index.search(word() + " " + word(), PAGE));
        measure("search a phrase", LOOK_UPS, turn -> index.search("\"" + phrase() + "\"", PAGE));
        measure("search the commonest word", LOOK_UPS, turn -> index.search("\"de la\"", PAGE));
        measure("… fifty pages of it", 2, turn -> fiftyPages(index));
        measure("similar", LOOK_UPS, turn -> index.similar(ids.get(random.nextInt(ids.size())), PAGE));
        measure("put one", LOOK_UPS, turn -> {
            int text = random.nextInt(ids.size());
            index.put(ids.get(text), texts.get(text));
            return text;
        });
    }

    private void compute(TextIndex index) {
        measure("take all", 2, turn -> index.texts());
        Texts all = index.texts();
        List<String> sample = ids.subList(0, Math.min(SAMPLE, ids.size()));
        measure("group a sample of 2,000", 2, turn -> TextGroups.of(all, sample, TextGroupSettings.USUAL));
        measure("group all", 2, turn -> TextGroups.of(all, ids, TextGroupSettings.USUAL));
        TextGroups groups = TextGroups.of(all, ids, TextGroupSettings.USUAL);
        List<String> largest = groups.groups().getFirst().ids();
        measure("key words of a group", LOOK_UPS, turn -> KeyWords.of(all, largest, PAGE));
        System.out.printf(
                "%d groups, the largest of %,d, the smallest of %,d, %,d texts left out%n",
                groups.groups().size(),
                largest.size(),
                groups.groups().getLast().size(),
                groups.leftOut().size());
    }

    private long matching(String word) {
        return texts.stream().filter(text -> text.contains(word)).count();
    }

    private static FoundTexts fiftyPages(TextIndex index) {
        FoundTexts page = index.search("\"de la\"", PAGE);
        for (int read = 1; read < 50 && page.next().isPresent(); read++) {
            page = index.search("\"de la\"", PAGE, page.next().orElseThrow());
        }
        return page;
    }

    private String word() {
        String[] words = texts.get(random.nextInt(texts.size())).split("[ .]");
        return words[random.nextInt(words.length)];
    }

    private String phrase() {
        String[] words = texts.get(random.nextInt(texts.size())).split("[ .]");
        int start = random.nextInt(words.length - 2);
        return words[start] + " " + words[start + 1] + " " + words[start + 2];
    }

    private static long memory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private double measure(String name, int turns, IntFunction<Object> work) {
        double first = 0;
        double sum = 0;
        double most = 0;
        for (int turn = 0; turn < turns; turn++) {
            long start = System.nanoTime();
            work.apply(turn);
            double passed = (System.nanoTime() - start) / MILLION;
            first = turn == 0 ? passed : first;
            sum += turn == 0 && turns > 1 ? 0 : passed;
            most = Math.max(most, passed);
        }
        double mean = sum / Math.max(1, turns - 1);
        System.out.printf(
                "%-28s %10.2f %10.2f %10.2f %10.3f%n", name, first, mean, most, reference == 0 ? 1 : mean / reference);
        return mean;
    }
}
