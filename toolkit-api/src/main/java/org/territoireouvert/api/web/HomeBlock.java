package org.territoireouvert.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A block of the home page. The plugin says what, the portal draws it, so that a block cannot break the frame. It has 150
 * milliseconds; then its last good copy is shown, then nothing.
 *
 * @param name lower-case words joined by hyphens, unique in the plugin
 * @param slot where it stands
 * @param source reads what is shown
 */
public record HomeBlock(String name, Slot slot, Source source) {

    /** Places of the home page, from the top. */
    public enum Slot {
        /** What can be done now, by deadline; the first with a {@link View#lead} becomes the hero. */
        OPEN,
        /** What came of it. */
        RESULT,
        /** Two to four numbers. */
        FIGURES,
        /** What is new. */
        RECENT,
        /** What is to come. */
        AGENDA,
        /** Who to talk to. */
        PEOPLE
    }

    /** Reads a block. */
    @FunctionalInterface
    public interface Source {
        /** Returns the block in a language, empty when there is nothing to show. */
        Optional<View> view(Locale locale) throws Exception;
    }

    /**
     * What a block shows.
     *
     * @param title of the block
     * @param lead one or two sentences; empty for none
     * @param more where all of it is listed
     * @param items at most five
     * @param figures at most four
     * @param period during which one may take part, if the portal is to draw its days; never how many did
     */
    public record View(
            String title, String lead, Link more, List<Item> items, List<Figure> figures, Optional<Period> period) {
        /** Copies and cuts the lists. */
        public View {
            items = items.stream().limit(5).toList();
            figures = figures.stream().limit(4).toList();
        }

        /** Creates a view without a period. */
        public View(String title, String lead, Link more, List<Item> items, List<Figure> figures) {
            this(title, lead, more, items, figures, Optional.empty());
        }

        /** Returns this view with the days from the first to the last, both included. */
        public View during(LocalDate first, LocalDate last) {
            return new View(title, lead, more, items, figures, Optional.of(new Period(first, last)));
        }

        /** Returns this view with at most so many items. */
        public View atMost(int number) {
            return new View(title, lead, more, items.stream().limit(number).toList(), figures, period);
        }
    }

    /**
     * Days during which one may take part.
     *
     * @param first day
     * @param last day, not before the first
     */
    public record Period(LocalDate first, LocalDate last) {
        /** Refuses an end before the beginning. */
        public Period {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("A period from " + first + " cannot end on " + last);
            }
        }
    }

    /**
     * A line of a block.
     *
     * @param title plain text
     * @param path of its page
     * @param summary one sentence; empty for none
     * @param meta short facts: place, amount
     * @param date its deadline or day
     * @param badge a state in one to five words
     */
    public record Item(
            String title,
            String path,
            String summary,
            List<String> meta,
            Optional<LocalDate> date,
            Optional<Badge> badge) {
        /** Copies the list. */
        public Item {
            meta = List.copyOf(meta);
        }
    }

    /**
     * A number with its base.
     *
     * @param value written as the language does, with its unit
     * @param label read after the value
     */
    public record Figure(String value, String label) {}
}
