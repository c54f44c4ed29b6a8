package org.territoireouvert.runner.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.runner.search.word.FrenchWords;
import org.territoireouvert.runner.search.word.Word;

/**
 * How near a content comes to a text: the part of the text's words that it shares, those of its title twice. A content that
 * shares only one of several words does not resemble it.
 */
record Resemblance(Set<String> stems) {

    /** How many contents that share a word are compared. */
    static final int CANDIDATES = 40;

    /** How much of a body is compared. */
    private static final int BODY = 1_000;

    private static final int LONGEST = 2_000;
    private static final int MOST_STEMS = 24;
    private static final int SHORTEST_STEM = 3;
    private static final double LEAST_SHARE = 0.25;

    private record Scored(SearchDocument document, double score) {}

    static Resemblance to(String text) {
        String read = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        return new Resemblance(FrenchWords.of(read, LONGEST).stream()
                .map(Word::stem)
                .filter(stem -> stem.length() >= SHORTEST_STEM)
                .limit(MOST_STEMS)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    boolean isEmpty() {
        return stems.isEmpty();
    }

    List<SearchDocument> closest(List<SearchDocument> candidates, int limit) {
        List<Scored> scored = new ArrayList<>();
        for (SearchDocument document : candidates) {
            Set<String> ofTitle = stems(document.title());
            Set<String> ofAll = stems(document.title() + "\n" + document.summary() + "\n"
                    + document.body()
                            .substring(0, Math.min(BODY, document.body().length())));
            long shared = stems.stream().filter(ofAll::contains).count();
            if (shared >= Math.min(2, stems.size()) && shared >= LEAST_SHARE * stems.size()) {
                long inTitle = stems.stream().filter(ofTitle::contains).count();
                scored.add(new Scored(document, shared + inTitle));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score)
                        .reversed()
                        .thenComparing(each -> each.document().updatedAt(), Comparator.reverseOrder())
                        .thenComparing(each -> each.document().ref().type())
                        .thenComparing(each -> each.document().ref().id()))
                .limit(limit)
                .map(Scored::document)
                .toList();
    }

    private static Set<String> stems(String text) {
        return FrenchWords.of(text, LONGEST).stream().map(Word::stem).collect(Collectors.toSet());
    }
}
