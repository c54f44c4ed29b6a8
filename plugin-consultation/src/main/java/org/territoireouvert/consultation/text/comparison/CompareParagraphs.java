package org.territoireouvert.consultation.text.comparison;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.api.text.TextDiff.Change;
import org.territoireouvert.api.text.TextDiff.Piece;
import org.territoireouvert.api.text.TextDiff.Run;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.comparison.Likeness.Pair;

/** Compares the paragraphs of an article; of those that were replaced, the ones that are alike are held side by side. */
public final class CompareParagraphs {

    private final TextDiff diff;
    private final Likeness likeness;

    /** Compares with the service of the runtime. */
    public CompareParagraphs(TextDiff diff) {
        this.diff = diff;
        this.likeness = new Likeness(diff);
    }

    /** Compares two lists of paragraphs; the answer is in the order of the newer one, what went stands where it was. */
    public List<ComparedParagraph> compare(List<Paragraph> older, List<Paragraph> newer) {
        List<ComparedParagraph> compared = new ArrayList<>();
        List<Paragraph> removed = List.of();
        for (Run<Paragraph> run : diff.items(older, newer)) {
            switch (run.change()) {
                case KEPT -> {
                    addAll(compared, Change.REMOVED, removed);
                    addAll(compared, Change.KEPT, run.items());
                    removed = List.of();
                }
                case REMOVED -> removed = run.items();
                case ADDED -> {
                    replaced(compared, removed, run.items());
                    removed = List.of();
                }
            }
        }
        addAll(compared, Change.REMOVED, removed);
        return compared;
    }

    private void replaced(List<ComparedParagraph> compared, List<Paragraph> removed, List<Paragraph> added) {
        int older = 0;
        int newer = 0;
        for (Pair pair : likeness.pairs(removed, added)) {
            addAll(compared, Change.REMOVED, removed.subList(older, pair.older()));
            addAll(compared, Change.ADDED, added.subList(newer, pair.newer()));
            Paragraph now = added.get(pair.newer());
            compared.add(new ComparedParagraph(
                    now.level(), diff.between(removed.get(pair.older()).text(), now.text())));
            older = pair.older() + 1;
            newer = pair.newer() + 1;
        }
        addAll(compared, Change.REMOVED, removed.subList(older, removed.size()));
        addAll(compared, Change.ADDED, added.subList(newer, added.size()));
    }

    private static void addAll(List<ComparedParagraph> compared, Change change, List<Paragraph> paragraphs) {
        paragraphs.forEach(paragraph -> compared.add(whole(change, paragraph)));
    }

    static ComparedParagraph whole(Change change, Paragraph paragraph) {
        return new ComparedParagraph(paragraph.level(), List.of(new Piece(change, paragraph.text())));
    }
}
