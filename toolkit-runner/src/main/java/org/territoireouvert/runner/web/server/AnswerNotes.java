package org.territoireouvert.runner.web.server;

import java.util.Optional;
import org.territoireouvert.runner.web.route.Publication;

/** What is known of an answer besides its bytes. Used by one thread at a time. */
final class AnswerNotes {

    private Optional<Publication> publication = Optional.empty();
    private boolean page;
    private boolean open;

    void publish(Publication howItIsKept) {
        publication = Optional.of(howItIsKept);
    }

    Optional<Publication> publication() {
        return publication;
    }

    /** Takes note that a page is shown, and not a file. */
    void showPage() {
        page = true;
    }

    /** Takes note that everybody may open the address. */
    void openToEverybody() {
        open = true;
    }

    /** Tells whether the answer is a public page. */
    boolean isPublicPage() {
        return page && open;
    }
}
