package org.territoireouvert.runner.web.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.text.SafeHtml;

/**
 * A case as moderators see it.
 *
 * @param kind what it is ("Commentaire")
 * @param badge why it is here
 * @param text what is looked at; empty when it is gone
 * @param reports what people said
 * @param author shown name of its author, empty when staff published it
 * @param hidden whether it is out of sight until the decision
 * @param late whether the promise to look at it in time is broken
 * @param takenBy name of the colleague who looks at it now, or empty
 * @param repeated how many decisions about this author's texts went against them before
 */
public record CaseView(
        String id,
        String kind,
        String title,
        String path,
        String badge,
        Optional<SafeHtml> text,
        List<ReportView> reports,
        String author,
        Instant openedAt,
        boolean hidden,
        boolean late,
        String takenBy,
        int repeated) {

    /** Copies the reports. */
    public CaseView {
        reports = List.copyOf(reports);
    }

    /** What somebody told, without their name. */
    public record ReportView(String rule, String words, Instant at) {}
}
