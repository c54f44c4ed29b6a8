package org.territoireouvert.ambassadors.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.PublicRequest;

/**
 * An ambassador on their page.
 *
 * @param serving whether the mandate runs today
 * @param averageDelay of the requests shown, in days; 0 without any
 * @param inTime how many of them were answered within the promised days
 */
public record AmbassadorView(
        String slug,
        String name,
        String commune,
        String themes,
        String mandate,
        LocalDate from,
        LocalDate to,
        boolean serving,
        String contact,
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

    static AmbassadorView of(Ambassador ambassador, LocalDate today, long promisedDays, List<RequestView> requests) {
        return new AmbassadorView(
                ambassador.slug(),
                ambassador.name(),
                ambassador.commune(),
                ambassador.themes(),
                ambassador.mandate(),
                ambassador.from(),
                ambassador.to(),
                ambassador.serves(today),
                ambassador.contact(),
                promisedDays,
                Math.round(requests.stream()
                        .mapToLong(RequestView::delay)
                        .average()
                        .orElse(0)),
                requests.stream().filter(request -> !request.late()).count(),
                requests);
    }
}
