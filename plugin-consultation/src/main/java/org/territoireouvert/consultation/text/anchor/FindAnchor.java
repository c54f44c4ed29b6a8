package org.territoireouvert.consultation.text.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.LegalText;

/**
 * Finds a passage again. A place counts only when the words are the same and what is around them is: one side in full, and at least half
 * of the other. Rather no place than a wrong one: a passage whose surroundings were rewritten is orphaned.
 */
public final class FindAnchor {

    private static final int HALF = Anchor.CONTEXT / 2;

    private FindAnchor() {}

    /** An occurrence of the quote, with how many characters on each side are as they were, borders of the article included. */
    private record Candidate(int start, boolean wholeBefore, boolean wholeAfter, int before, int after) {

        boolean isWhole() {
            return wholeBefore && wholeAfter;
        }

        boolean isLikely() {
            return wholeBefore && after >= HALF || wholeAfter && before >= HALF;
        }
    }

    /** Returns where the passage stands in a version. */
    public static Place find(Anchor anchor, LegalText version) {
        Optional<Article> article = version.article(anchor.article());
        if (article.isEmpty()) {
            return new Place.Orphaned();
        }
        List<Candidate> candidates = candidates(anchor, article.get().text());
        List<Candidate> whole =
                candidates.stream().filter(Candidate::isWhole).toList();
        return whole.isEmpty()
                ? only(anchor, candidates.stream().filter(Candidate::isLikely).toList())
                : only(anchor, whole);
    }

    /** Among several that look the same, only the one that stayed in its place is certain. */
    private static Place only(Anchor anchor, List<Candidate> candidates) {
        int length = anchor.quote().length();
        for (Candidate candidate : candidates) {
            if (candidate.start() == anchor.offset()) {
                return new Place.Exact(candidate.start(), candidate.start() + length);
            }
        }
        if (candidates.size() != 1) {
            return new Place.Orphaned();
        }
        int start = candidates.getFirst().start();
        return new Place.Moved(start, start + length);
    }

    private static List<Candidate> candidates(Anchor anchor, String text) {
        List<Candidate> candidates = new ArrayList<>();
        for (int at = text.indexOf(anchor.quote()); at >= 0; at = text.indexOf(anchor.quote(), at + 1)) {
            candidates.add(candidate(anchor, text, at));
        }
        return candidates;
    }

    private static Candidate candidate(Anchor anchor, String text, int start) {
        int end = start + anchor.quote().length();
        int before = sameBefore(anchor.before(), text, start);
        int after = sameAfter(anchor.after(), text, end);
        boolean opens = anchor.before().length() < Anchor.CONTEXT;
        boolean closes = anchor.after().length() < Anchor.CONTEXT;
        return new Candidate(
                start,
                before == anchor.before().length() && (!opens || start == before),
                after == anchor.after().length() && (!closes || end + after == text.length()),
                before,
                after);
    }

    private static int sameBefore(String context, String text, int start) {
        int same = 0;
        while (same < context.length()
                && same < start
                && context.charAt(context.length() - 1 - same) == text.charAt(start - 1 - same)) {
            same++;
        }
        return same;
    }

    private static int sameAfter(String context, String text, int end) {
        int same = 0;
        while (same < context.length()
                && end + same < text.length()
                && context.charAt(same) == text.charAt(end + same)) {
            same++;
        }
        return same;
    }
}
