package org.territoireouvert.calls.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.call.CallLine;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallState;

/**
 * A line of the list of calls.
 *
 * @param amount if it is announced
 * @param kind in words; empty for the usual one
 * @param when first or last day, in words
 */
public record CallRow(
        String slug,
        String title,
        String summary,
        String funder,
        Optional<Money> amount,
        Badge badge,
        String kind,
        String when) {

    static CallRow of(CallLine line, LocalDateTime now, CallWords words) {
        CallState state = line.state(now);
        LocalDate today = now.toLocalDate();
        String when = switch (state) {
            case UPCOMING -> words.say("calls.when.from", line.opensOn());
            case WITHDRAWN -> "";
            case OPEN, CLOSED ->
                line.closesAt()
                        .map(hour -> words.say("calls.when.until-hour", line.closesOn(), words.hour(hour)))
                        .orElseGet(() -> words.say("calls.when.until", line.closesOn()));
        };
        return new CallRow(
                line.slug(),
                line.title(),
                line.summary(),
                line.funder(),
                Optional.of(line.amount()).filter(amount -> !amount.equals(Money.ZERO)),
                CallBadges.of(state, line.closesOn(), today, words.context().messages(), words.locale()),
                line.kind() == CallKind.INTEREST ? words.kind(line.kind()) : "",
                when);
    }
}
