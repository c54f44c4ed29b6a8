package org.territoireouvert.consultation.text.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.LegalText;

/**
 * Finds a passage again: rather no place than a wrong one.
 *
 * <p>A version alone shows the place only when the words are the same and all that was kept of what is around them is, too. With the
 * version in which the passage was selected, the comparison of both shows it although its surroundings were rewritten.
 */
public final class FindAnchor {

    private final FollowPassage following;

    /** Compares with the service of the runtime. */
    public FindAnchor(TextDiff diff) {
        this.following = new FollowPassage(diff);
    }

    /**
     * Returns where the passage stands in a version, as the comparison with an older one shows; failing that, as its surroundings do.
     *
     * @param older the version in which the passage was selected
     */
    public Place find(Anchor anchor, LegalText older, LegalText newer) {
        Optional<Article> before = older.article(anchor.article());
        Optional<Article> now = newer.article(anchor.article());
        if (before.isEmpty() || now.isEmpty()) {
            return new Place.Orphaned();
        }
        return following
                .follow(anchor, before.get(), now.get())
                .map(start -> place(anchor, start))
                .orElseGet(() -> find(anchor, newer));
    }

    /** Returns where the passage stands in a version, as its surroundings show. */
    public static Place find(Anchor anchor, LegalText version) {
        Optional<Article> article = version.article(anchor.article());
        List<Integer> places =
                article.isEmpty() ? List.of() : places(anchor, article.get().text());
        if (places.contains(anchor.offset())) {
            return place(anchor, anchor.offset());
        }
        return places.size() == 1 ? place(anchor, places.getFirst()) : new Place.Orphaned();
    }

    private static Place place(Anchor anchor, int start) {
        int end = start + anchor.quote().length();
        return start == anchor.offset() ? new Place.Exact(start, end) : new Place.Moved(start, end);
    }

    private static List<Integer> places(Anchor anchor, String text) {
        List<Integer> places = new ArrayList<>();
        String known = anchor.before() + anchor.quote() + anchor.after();
        for (int at = text.indexOf(known); at >= 0; at = text.indexOf(known, at + 1)) {
            boolean start = !anchor.opens() || at == 0;
            boolean end = !anchor.closes() || at + known.length() == text.length();
            if (start && end) {
                places.add(at + anchor.before().length());
            }
        }
        return places;
    }
}
