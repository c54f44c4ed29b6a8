package org.territoireouvert.ambassadors.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.ambassadors.request.model.RequestState;

/**
 * Where a request is counted.
 *
 * @param body slug of the administration that first got it
 * @param year of the day on which it did
 */
public record LedgerKey(String body, int year, RequestKind kind) {

    /** Days above which a delay is counted as this one. */
    static final int LONGEST = 9_999;

    /** Returns where a request is counted; empty when no administration got it, or another request carries it on. */
    static Optional<LedgerKey> of(PublicRequest request) {
        return request.state() == RequestState.GROUPED || request.body().isEmpty()
                ? Optional.empty()
                : request.handling()
                        .relayedOn()
                        .map(day -> new LedgerKey(request.body(), day.getYear(), request.kind()));
    }

    /** Returns the days from the first relay to the answer, once there is one. */
    static Optional<Integer> delay(PublicRequest request, ZoneId zone) {
        return request.answer()
                .flatMap(answer -> request.handling()
                        .relayedOn()
                        .map(day -> Math.clamp(
                                ChronoUnit.DAYS.between(day, LocalDate.ofInstant(answer.answeredAt(), zone)),
                                0,
                                LONGEST)));
    }
}
