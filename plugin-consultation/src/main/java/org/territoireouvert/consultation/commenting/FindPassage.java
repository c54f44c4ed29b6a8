package org.territoireouvert.consultation.commenting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.consultation.commenting.PassageToday.State;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.LegalText;
import org.territoireouvert.consultation.text.anchor.Anchor;
import org.territoireouvert.consultation.text.anchor.FindAnchor;
import org.territoireouvert.consultation.text.anchor.Place;
import org.territoireouvert.consultation.text.comparison.CompareParagraphs;
import org.territoireouvert.consultation.text.comparison.ComparedParagraph;

/** Tells what became of the passage of a comment in a later version. */
public final class FindPassage {

    private final FindAnchor anchors;
    private final CompareParagraphs comparing;

    /** Compares with the service of the runtime. */
    public FindPassage(TextDiff diff) {
        this.anchors = new FindAnchor(diff);
        this.comparing = new CompareParagraphs(diff);
    }

    /**
     * Tells it.
     *
     * @param older the version in which it was read
     */
    public PassageToday find(Passage passage, LegalText older, LegalText newer) {
        Optional<Article> before = older.article(passage.article());
        Optional<Article> now = newer.article(passage.article());
        if (before.isEmpty() || now.isEmpty()) {
            return PassageToday.of(State.GONE);
        }
        boolean stands = passage.words().isEmpty()
                ? before.get().equals(now.get())
                : !(anchors.find(passage.words().get(), older, newer) instanceof Place.Orphaned);
        return stands
                ? PassageToday.of(State.STANDS)
                : changed(
                        passage.words(),
                        comparing.compare(before.get().paragraphs(), now.get().paragraphs()));
    }

    private static PassageToday changed(Optional<Anchor> words, List<ComparedParagraph> paragraphs) {
        List<ComparedParagraph> touched =
                words.map(anchor -> around(anchor, paragraphs)).orElse(paragraphs);
        boolean survives = touched.stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .anyMatch(piece -> piece.change() != Change.REMOVED);
        return survives || words.isEmpty() ? new PassageToday(State.CHANGED, touched) : PassageToday.of(State.GONE);
    }

    /** Returns the compared paragraphs that held the passage in the older version. */
    private static List<ComparedParagraph> around(Anchor anchor, List<ComparedParagraph> paragraphs) {
        List<ComparedParagraph> around = new ArrayList<>();
        int end = anchor.offset() + anchor.quote().length();
        int start = 0;
        for (ComparedParagraph paragraph : paragraphs) {
            int length = paragraph.pieces().stream()
                    .filter(piece -> piece.change() != Change.ADDED)
                    .map(Piece::text)
                    .mapToInt(String::length)
                    .sum();
            if (length > 0) {
                if (start < end && anchor.offset() < start + length) {
                    around.add(paragraph);
                }
                start += length + 1;
            }
        }
        return around;
    }
}
