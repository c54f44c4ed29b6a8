package org.territoireouvert.calls.application.writing;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.model.application.Application;

/** Keeps what is said about an application as a whole, and never over what others wrote meanwhile. */
public final class DescribeApplication {

    /** The most characters of a summary. */
    public static final int LONGEST_SUMMARY = 600;

    private final WritingStore store;

    /** Creates the use case. */
    public DescribeApplication(WritingStore store) {
        this.store = store;
    }

    /** Title, summary and code of the territory. */
    public record Description(String title, String summary, String territory) {

        /** Returns that of an application. */
        public static Description of(Application application) {
            return new Description(application.title(), application.summary(), application.territory());
        }
    }

    /** What came of it. */
    public sealed interface Describing {

        /** It is kept; what only others changed is kept too. */
        record Kept() implements Describing {}

        /**
         * Others changed the same meanwhile; nothing is kept yet.
         *
         * @param now as it is kept
         * @param open which of {@code title}, {@code summary} and {@code territory} both changed
         */
        record Conflict(Description now, List<String> open) implements Describing {

            /** Copies the list. */
            public Conflict {
                open = List.copyOf(open);
            }
        }

        /** Nothing can be written any more. */
        record Closed(WritingPeriod.Status status) implements Describing {}
    }

    /**
     * Keeps it.
     *
     * @param read as it stood in the form
     */
    public Describing describe(Actor actor, String number, Description read, Description typed, String memberId) {
        return store.context().database().write(handle -> {
            Opened opened = store.openToWrite(handle, actor, number);
            WritingPeriod.Status status = store.status(handle, opened);
            if (!status.isOpen()) {
                return new Describing.Closed(status);
            }
            Description now = Description.of(opened.application());
            List<String> open = new ArrayList<>();
            Description merged = new Description(
                    merge("title", read.title(), now.title(), typed.title(), open),
                    merge("summary", read.summary(), now.summary(), typed.summary(), open),
                    merge("territory", read.territory(), now.territory(), typed.territory(), open));
            if (!open.isEmpty()) {
                return new Describing.Conflict(now, open);
            }
            if (!merged.equals(now)) {
                store.applications()
                        .describe(
                                handle,
                                opened.application().id(),
                                merged.title(),
                                merged.summary(),
                                merged.territory(),
                                store.now());
                store.history()
                        .noteSitting(
                                handle,
                                opened.application().id(),
                                WritingStore.memberOf(opened, memberId),
                                WritingStore.person(actor).orElseThrow(),
                                "described",
                                merged.title());
            }
            return new Describing.Kept();
        });
    }

    private static String merge(String field, String read, String now, String typed, List<String> open) {
        if (typed.equals(now) || typed.equals(read)) {
            return now;
        }
        if (!now.equals(read)) {
            open.add(field);
        }
        return typed;
    }
}
