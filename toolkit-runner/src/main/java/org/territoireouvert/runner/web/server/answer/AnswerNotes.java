package org.territoireouvert.runner.web.server.answer;

import java.util.Optional;
import org.territoireouvert.runner.web.route.Publication;

/** What is known of an answer besides its bytes. Used by one thread at a time. */
public final class AnswerNotes {

    private Optional<Publication> publication = Optional.empty();
    private boolean page;
    private boolean open;

    /** Notes that everybody may read the answer. */
    public void publish(Publication howItIsKept) {
        publication = Optional.of(howItIsKept);
    }

    /** Returns how the answer is kept, if everybody may read it. */
    public Optional<Publication> publication() {
        return publication;
    }

    /** Takes note that a page is shown, and not a file. */
    void showPage() {
        page = true;
    }

    /** Takes note that everybody may open the address. */
    public void openToEverybody() {
        open = true;
    }

    /** Tells whether the answer is a public page. */
    public boolean isPublicPage() {
        return page && open;
    }
}
