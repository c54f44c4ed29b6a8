package org.territoireouvert.consultation.text.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.consultation.text.Paragraph;

/**
 * Paragraphs brought together.
 *
 * @param parts in the order of the text
 */
public record Merge(List<Part> parts) {

    /** A part of the merged text. */
    public sealed interface Part {}

    /** A paragraph on which both agree. */
    public record Agreed(Paragraph paragraph) implements Part {}

    /**
     * Paragraphs that both changed, each in a way of their own; any list may be empty, but not all.
     *
     * @param base as they were
     * @param current as they are now
     * @param proposed as somebody wants them
     */
    public record Conflict(List<Paragraph> base, List<Paragraph> current, List<Paragraph> proposed) implements Part {
        /** Copies the lists. */
        public Conflict {
            base = List.copyOf(base);
            current = List.copyOf(current);
            proposed = List.copyOf(proposed);
        }
    }

    /** Copies the parts. */
    public Merge {
        parts = List.copyOf(parts);
    }

    /** Returns the conflicts, in their order; none when the text is whole. */
    public List<Conflict> conflicts() {
        return parts.stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    /** Returns the merged paragraphs; empty when there is a conflict. */
    public Optional<List<Paragraph>> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Agreed agreed -> paragraphs.add(agreed.paragraph());
                case Conflict conflict -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(paragraphs);
    }
}
