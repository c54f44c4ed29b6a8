package org.territoireouvert.consultation.text.anchor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.consultation.text.Article;
import org.territoireouvert.consultation.text.comparison.CompareParagraphs;
import org.territoireouvert.consultation.text.comparison.ComparedParagraph;

/** Follows a passage from one version of an article to another along what was kept. */
final class FollowPassage {

    private static final int GONE = -1;

    private final CompareParagraphs comparing;

    FollowPassage(TextDiff diff) {
        this.comparing = new CompareParagraphs(diff);
    }

    /** Returns where the passage starts now; empty when it was not kept in one piece, or is not in the older version. */
    Optional<Integer> follow(Anchor anchor, Article older, Article newer) {
        String text = older.text();
        if (!text.startsWith(anchor.quote(), anchor.offset())) {
            return Optional.empty();
        }
        int[] places = places(text.length(), comparing.compare(older.paragraphs(), newer.paragraphs()));
        int start = places[anchor.offset()];
        for (int at = 0; at < anchor.quote().length(); at++) {
            if (start == GONE || places[anchor.offset() + at] != start + at) {
                return Optional.empty();
            }
        }
        return Optional.of(start);
    }

    /** Returns for each character of the older text where it is now. */
    private static int[] places(int length, List<ComparedParagraph> paragraphs) {
        int[] places = new int[length + 1];
        Arrays.fill(places, GONE);
        int older = 0;
        int newer = 0;
        for (ComparedParagraph paragraph : paragraphs) {
            for (Piece piece : paragraph.pieces()) {
                int characters = piece.text().length();
                if (piece.change() == Change.KEPT) {
                    for (int at = 0; at < characters; at++) {
                        places[older + at] = newer + at;
                    }
                }
                older += piece.change() == Change.ADDED ? 0 : characters;
                newer += piece.change() == Change.REMOVED ? 0 : characters;
            }
            boolean was = has(paragraph, Change.ADDED);
            boolean is = has(paragraph, Change.REMOVED);
            if (was && is && older < length) {
                places[older] = newer;
            }
            older += was ? 1 : 0;
            newer += is ? 1 : 0;
        }
        return places;
    }

    /** Returns whether a paragraph has more than pieces with one change. */
    private static boolean has(ComparedParagraph paragraph, Change one) {
        return paragraph.pieces().stream().anyMatch(piece -> piece.change() != one);
    }
}
