package org.territoireouvert.consultation.synthesis.publication;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Phrase;
import org.territoireouvert.consultation.synthesis.publication.SynthesisDocument.Section;

/**
 * How much room each idea at the top has in what people said and in what the synthesis says of it. A large difference is no fault by
 * itself: it is a question that whoever writes, and whoever reads, should ask.
 *
 * @param lines in the order of the synthesis
 * @param minorities how many sentences show a position that few people hold
 */
public record Neutrality(List<Line> lines, int minorities) {

    private static final int PERCENT = 100;
    private static final int LARGE = 15;

    /** How the two compare. */
    public enum Weight {
        /** Nothing is said of it. */
        ABSENT,
        /** It has much less room than in the contributions. */
        LESS,
        /** It has about as much. */
        EVEN,
        /** It has much more. */
        MORE
    }

    /**
     * An idea.
     *
     * @param heard its extracts, in a hundred of all
     * @param written the words about it, in a hundred of all words of the synthesis
     */
    public record Line(String title, int heard, int written, Weight weight) {}

    /** Copies the lines. */
    public Neutrality {
        lines = List.copyOf(lines);
    }

    /** Compares what was heard and what is written. */
    public static Neutrality of(SynthesisDocument document) {
        List<Part> parts = new ArrayList<>();
        int minorities = 0;
        for (Section section : document.sections()) {
            long words = section.phrases().stream().mapToLong(Neutrality::words).sum();
            if (section.level() == 1 || parts.isEmpty()) {
                parts.add(new Part(section.title(), section.extracts(), words));
            } else {
                Part last = parts.removeLast();
                parts.add(new Part(last.title(), last.extracts(), last.words() + words));
            }
            minorities +=
                    (int) section.phrases().stream().filter(Phrase::minority).count();
        }
        long heard = parts.stream().mapToLong(Part::extracts).sum();
        long written = parts.stream().mapToLong(Part::words).sum();
        return new Neutrality(
                parts.stream().map(part -> part.line(heard, written)).toList(), minorities);
    }

    private static long words(Phrase phrase) {
        return phrase.text().strip().split("\\s+").length;
    }

    private record Part(String title, int extracts, long words) {

        Line line(long allHeard, long allWritten) {
            int heard = percent(extracts, allHeard);
            int written = percent(words, allWritten);
            return new Line(title, heard, written, weight(heard, written));
        }

        private Weight weight(int heard, int written) {
            if (words == 0 && extracts > 0) {
                return Weight.ABSENT;
            }
            if (Math.abs(heard - written) < LARGE) {
                return Weight.EVEN;
            }
            return written < heard ? Weight.LESS : Weight.MORE;
        }
    }

    private static int percent(long part, long all) {
        return all == 0 ? 0 : (int) Math.round((double) PERCENT * part / all);
    }
}
