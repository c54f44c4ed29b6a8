package org.territoireouvert.runner.installation.resolution;

import java.util.List;
import org.territoireouvert.runner.text.Sentence;

/** What came of a search for versions that go together. */
public sealed interface Resolution {

    /**
     * They do.
     *
     * @param offers the versions of all that was asked for and of what it needs, in the order in which they were chosen
     */
    record Chosen(List<Offer> offers) implements Resolution {
        /** Copies the list. */
        public Chosen {
            offers = List.copyOf(offers);
        }
    }

    /**
     * They do not.
     *
     * @param reasons each in words, the first found first
     * @param untrusted whether a version was refused for what it is, and not for what it needs
     */
    record Conflict(List<Sentence> reasons, boolean untrusted) implements Resolution {
        /** Copies the list. */
        public Conflict {
            reasons = List.copyOf(reasons);
        }
    }
}
