package org.territoireouvert.participatorybudget.idea.proposal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaListRepository;
import org.territoireouvert.participatorybudget.idea.IdeaText;

/** Finds ideas of an edition that say nearly the same, by the words of their titles, without accents and capitals. */
public final class SimilarIdeas {

    private static final int MOST = 5;
    private static final int CANDIDATES = 200;
    private static final int MOST_WORDS = 10;
    private static final int SHORTEST = 4;

    /** Words of one idea in this many are shared before two are called similar. */
    private static final int SHARE = 3;

    private static final Set<String> EVERYWHERE = Set.of(
            "dans",
            "pour",
            "avec",
            "sans",
            "plus",
            "notre",
            "votre",
            "cette",
            "tous",
            "toute",
            "toutes",
            "leur",
            "leurs",
            "entre",
            "vers",
            "chez",
            "commune",
            "communes",
            "projet",
            "idee");

    private final IdeaListRepository ideas;

    /** Creates the search. */
    public SimilarIdeas(IdeaListRepository ideas) {
        this.ideas = ideas;
    }

    /**
     * Returns the most similar ideas first, at most five.
     *
     * @param except id of the idea itself, or empty
     */
    public List<Idea> to(Handle handle, String editionId, IdeaText text, String except) {
        List<String> words = words(text.title()).limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        long needed = Math.max(1, Math.ceilDiv(words.size(), SHARE));
        return ideas.withOneOf(handle, editionId, words, CANDIDATES).stream()
                .filter(idea -> !idea.id().equals(except) && shared(words, idea) >= needed)
                .sorted(Comparator.comparingLong((Idea idea) -> shared(words, idea))
                        .reversed()
                        .thenComparing(Idea::supports, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private static long shared(List<String> words, Idea idea) {
        Set<String> theirs =
                words(idea.text().title() + " " + idea.text().description()).collect(Collectors.toSet());
        return words.stream().filter(theirs::contains).count();
    }

    /** Words without their plural ending, so that one shade is like several. */
    private static Stream<String> words(String text) {
        return Stream.of(SearchText.fold(text).split(" "))
                .filter(word -> word.length() >= SHORTEST && !EVERYWHERE.contains(word))
                .map(word -> word.replaceAll("[sx]$", ""))
                .distinct();
    }
}
