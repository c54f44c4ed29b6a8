package org.territoireouvert.ambassadors.web.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.mandate.HeldMandate;
import org.territoireouvert.ambassadors.model.Mandate;

/**
 * A mandate on a page.
 *
 * @param designation message that says how the person was designated
 * @param end message that says why it ended, empty while nobody said it
 * @param organisationPath page of the organisation represented, empty when it has none here
 * @param state {@code running}, {@code coming} or {@code over}
 * @param charter version that was signed, 0 for none
 */
public record MandateView(
        String id,
        String post,
        String postPath,
        String body,
        String bodyPath,
        String ambassador,
        String designation,
        String note,
        String represents,
        String organisationPath,
        LocalDate from,
        LocalDate to,
        String state,
        String end,
        int charter,
        Optional<Instant> charterSignedAt) {

    /** Shows a mandate on a day. */
    public static MandateView of(HeldMandate held, LocalDate today) {
        Mandate mandate = held.mandate();
        return new MandateView(
                mandate.id(),
                held.post(),
                "/ambassadeurs/postes/" + mandate.post(),
                held.body(),
                "/ambassadeurs/administrations/" + held.bodySlug(),
                mandate.ambassador(),
                "designation." + mandate.designation().name().toLowerCase(Locale.ROOT),
                mandate.note(),
                mandate.represents(),
                mandate.organisation().isEmpty() ? "" : "/organisations/" + mandate.organisation(),
                mandate.from(),
                mandate.to(),
                mandate.runs(today) ? "running" : mandate.isOver(today) ? "over" : "coming",
                mandate.endReason()
                        .map(reason -> "end-reason." + reason.name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                mandate.charterVersion(),
                mandate.charterSignedAt());
    }

    /** Tells whether it runs. */
    public boolean isRunning() {
        return state.equals("running");
    }
}
