package org.territoireouvert.consultation.synthesis.publication;

import java.util.List;
import java.util.function.Predicate;

/**
 * A synthesis as it is published.
 *
 * @param sections in the order of the tree of ideas
 * @param coverage how many contributions are in it
 * @param reasons why contributions were set aside, those that concern most first
 */
public record SynthesisDocument(List<Section> sections, Coverage coverage, List<Reason> reasons) {

    /** How many sources a sentence names one by one at most; it counts them all. */
    public static final int MOST_SOURCES = 20;

    /**
     * An idea and what the synthesis says of it.
     *
     * @param level 1 for the top of the tree
     * @param extracts how many extracts are in the idea and below it
     */
    public record Section(String title, int level, int extracts, List<Phrase> phrases) {
        /** Copies the phrases. */
        public Section {
            phrases = List.copyOf(phrases);
        }
    }

    /**
     * A sentence.
     *
     * @param number from 1 through the whole synthesis (§)
     * @param minority whether it shows a position that few people hold
     * @param count how many extracts it comes from
     * @param sources some of them
     */
    public record Phrase(int number, String text, boolean minority, int count, List<Source> sources) {
        /** Copies the sources. */
        public Phrase {
            sources = List.copyOf(sources);
        }

        private Phrase keeping(Predicate<Source> kept) {
            return new Phrase(
                    number, text, minority, count, sources.stream().filter(kept).toList());
        }
    }

    /**
     * Where a sentence comes from.
     *
     * @param path page of the contribution; statements share that of their step
     * @param text of the extract
     * @param contribution identifier
     */
    public record Source(String path, String text, String contribution) {

        /** Reads a source of a synthesis that was published when the page alone named the contribution. */
        static Source of(String path, String text) {
            return new Source(path, text, path.substring(path.lastIndexOf('/') + 1));
        }
    }

    /**
     * How many contributions there are, and where they went.
     *
     * @param grouped all of them is in ideas
     * @param partly in ideas in part, the rest set aside
     * @param setAside with a reason
     * @param open not read yet
     */
    public record Coverage(int grouped, int partly, int setAside, int open) {
        /** Returns how many there are. */
        public int all() {
            return grouped + partly + setAside + open;
        }

        /** Returns how many in a hundred were read and have a place or a reason, rounded down; 100 when there are none. */
        public int percent() {
            return all() == 0 ? 100 : (int) (100L * (all() - open) / all());
        }
    }

    /** Why contributions were set aside, and how many. */
    public record Reason(String text, int contributions) {}

    /** Returns all sources that are named, in order. */
    public List<Source> sources() {
        return sections.stream()
                .flatMap(section -> section.phrases().stream())
                .flatMap(phrase -> phrase.sources().stream())
                .toList();
    }

    /** Returns this document with only some of its sources; how many extracts there are stays. */
    public SynthesisDocument keeping(Predicate<Source> kept) {
        return new SynthesisDocument(
                sections.stream()
                        .map(section -> new Section(
                                section.title(),
                                section.level(),
                                section.extracts(),
                                section.phrases().stream()
                                        .map(phrase -> phrase.keeping(kept))
                                        .toList()))
                        .toList(),
                coverage,
                reasons);
    }

    /** Copies the lists. */
    public SynthesisDocument {
        sections = List.copyOf(sections);
        reasons = List.copyOf(reasons);
    }
}
