package org.territoireouvert.consultation.text.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.TextDiff;
import org.territoireouvert.consultation.text.Limits;
import org.territoireouvert.consultation.text.Paragraph;
import org.territoireouvert.consultation.text.PlainText;
import org.territoireouvert.consultation.text.merging.Merge.Agreed;
import org.territoireouvert.consultation.text.merging.Merge.Conflict;
import org.territoireouvert.consultation.text.merging.Merge.Part;

/**
 * Merges what was proposed on an old version with what the text became since: paragraph by paragraph, and word by word in a paragraph
 * that both changed, as long as a word that nobody changed stands between. Everything else is a conflict; nothing is lost.
 */
public final class MergeParagraphs {

    /** Words, spaces and marks of two paragraphs together; above, words are not merged, as it would take too long. */
    private static final int MOST_WORDS = 20_000;

    private final TextDiff diff;
    private final Chunks paragraphs;
    private final Chunks words;

    /** Compares with the service of the runtime. */
    public MergeParagraphs(TextDiff diff) {
        this.diff = diff;
        this.paragraphs = new Chunks(diff, Nearness.OVERLAP);
        this.words = new Chunks(diff, Nearness.BORDER);
    }

    /**
     * Merges.
     *
     * @param base the version on which the proposal was written
     * @param current the version of today
     * @param proposed what the base should become
     */
    public Merge merge(List<Paragraph> base, List<Paragraph> current, List<Paragraph> proposed) {
        List<Part> parts = new ArrayList<>();
        for (Chunk<Paragraph> chunk : paragraphs.of(base, current, proposed)) {
            Optional<List<Paragraph>> agreed = chunk.agreed();
            if (agreed.isPresent()) {
                agreed.get().forEach(paragraph -> parts.add(new Agreed(paragraph)));
            } else {
                parts.addAll(disputed(chunk));
            }
        }
        return new Merge(parts);
    }

    private List<Part> disputed(Chunk<Paragraph> chunk) {
        int size = chunk.base().size();
        if (chunk.ours().size() != size || chunk.theirs().size() != size) {
            return List.of(new Conflict(chunk.base(), chunk.ours(), chunk.theirs()));
        }
        List<Part> parts = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            parts.add(one(
                    chunk.base().get(at), chunk.ours().get(at), chunk.theirs().get(at)));
        }
        return parts;
    }

    private Part one(Paragraph base, Paragraph current, Paragraph proposed) {
        Optional<Integer> level = agreed(base.level(), current.level(), proposed.level());
        Optional<String> text = text(base.text(), current.text(), proposed.text());
        if (level.isPresent() && text.isPresent()) {
            return new Agreed(new Paragraph(level.get(), text.get()));
        }
        return new Conflict(List.of(base), List.of(current), List.of(proposed));
    }

    private Optional<String> text(String base, String current, String proposed) {
        Optional<String> whole = agreed(base, current, proposed);
        if (whole.isPresent()) {
            return whole;
        }
        List<String> was = diff.words(base);
        List<String> is = diff.words(current);
        List<String> wanted = diff.words(proposed);
        if (was.size() + Math.max(is.size(), wanted.size()) > MOST_WORDS) {
            return Optional.empty();
        }
        return text(words.of(was, is, wanted));
    }

    private static Optional<String> text(List<Chunk<String>> chunks) {
        StringBuilder merged = new StringBuilder();
        for (Chunk<String> chunk : chunks) {
            Optional<List<String>> agreed = chunk.agreed();
            if (agreed.isEmpty()) {
                return Optional.empty();
            }
            agreed.get().forEach(merged::append);
        }
        String line = PlainText.line(merged.toString());
        return line.isEmpty() || line.length() > Limits.CHARACTERS ? Optional.empty() : Optional.of(line);
    }

    private static <T> Optional<T> agreed(T base, T current, T proposed) {
        return new Chunk<>(List.of(base), List.of(current), List.of(proposed))
                .agreed()
                .map(List::getFirst);
    }
}
