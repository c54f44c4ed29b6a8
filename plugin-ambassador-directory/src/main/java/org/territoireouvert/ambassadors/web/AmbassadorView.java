package org.territoireouvert.ambassadors.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.territoireouvert.ambassadors.mandate.HeldMandate;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.web.directory.MandateView;

/**
 * An ambassador on their page.
 *
 * @param serving whether a mandate runs today
 * @param mandates the latest first
 * @param averageDelay of the requests shown, in days; 0 without any
 * @param inTime how many of them were answered within the promised days
 */
public record AmbassadorView(
        String slug,
        String name,
        String commune,
        String themes,
        String biography,
        String availability,
        boolean isAvailable,
        boolean takesMessages,
        boolean serving,
        String contact,
        List<MandateView> mandates,
        long promisedDays,
        long averageDelay,
        long inTime,
        List<RequestView> requests) {

    /**
     * A question with its answer, empty while it waits.
     *
     * @param removed whether its author had its words removed
     * @param removedOn on which day, the day of receipt otherwise
     */
    public record RequestView(
            String id,
            String question,
            String ambassador,
            LocalDate receivedOn,
            String answer,
            long delay,
            boolean late,
            boolean removed,
            LocalDate removedOn) {

        static RequestView of(PublicRequest request, String ambassador, Instant now, long promised, ZoneId zone) {
            return new RequestView(
                    request.id(),
                    request.question(),
                    ambassador,
                    LocalDate.ofInstant(request.receivedAt(), zone),
                    request.answer().map(PublicRequest.Answer::text).orElse(""),
                    request.delayInDays(now),
                    request.late(now, promised),
                    request.removedAt().isPresent(),
                    LocalDate.ofInstant(request.removedAt().orElse(request.receivedAt()), zone));
        }
    }

    static AmbassadorView of(
            Ambassador ambassador,
            List<HeldMandate> mandates,
            LocalDate today,
            long promisedDays,
            List<RequestView> requests) {
        boolean serving = mandates.stream().anyMatch(held -> held.mandate().runs(today));
        return new AmbassadorView(
                ambassador.slug(),
                ambassador.name(),
                ambassador.commune(),
                ambassador.themes(),
                ambassador.biography(),
                ambassador.availability(),
                ambassador.isAvailable(),
                ambassador.isAvailable() && serving && !ambassador.account().isEmpty(),
                serving,
                ambassador.contact(),
                mandates.stream().map(held -> MandateView.of(held, today)).toList(),
                promisedDays,
                Math.round(requests.stream()
                        .mapToLong(RequestView::delay)
                        .average()
                        .orElse(0)),
                requests.stream().filter(request -> !request.late()).count(),
                requests);
    }
}
