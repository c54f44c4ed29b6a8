package org.territoireouvert.ambassadors.web.draw;

import java.util.List;
import java.util.Locale;
import org.territoireouvert.ambassadors.draw.CheckQuotas;
import org.territoireouvert.ambassadors.draw.Feasibility;
import org.territoireouvert.ambassadors.draw.Ticket;
import org.territoireouvert.ambassadors.draw.call.Call;
import org.territoireouvert.api.text.Messages;

/**
 * What staff read of the quotas of an open call before they freeze its pool.
 *
 * @param good whether the quotas can be met
 * @param text one sentence
 * @param remedies bounds of which a single one is enough to be loosened, in words
 */
public record QuotaCheck(boolean good, String text, List<String> remedies) {

    private static final int MOST_REMEDIES = 6;

    /** Checks the quotas with those who have volunteered so far. */
    static QuotaCheck of(Call call, List<Ticket> tickets, Messages messages, Locale locale) {
        return switch (CheckQuotas.of(call.pool(tickets))) {
            case Feasibility.Met met -> new QuotaCheck(true, messages.format(locale, "draw.check.met"), List.of());
            case Feasibility.TooFewPeople few ->
                problem(messages.format(locale, "draw.too-few", few.people(), few.seats()));
            case Feasibility.TooFewOf few ->
                problem(messages.format(locale, "draw.quota-unmet", few.answer(), few.least(), few.people()));
            case Feasibility.Conflict conflict ->
                new QuotaCheck(
                        false,
                        messages.format(locale, "draw.quotas-impossible"),
                        conflict.remedies().stream()
                                .limit(MOST_REMEDIES)
                                .map(one -> messages.format(
                                        locale,
                                        one.least() ? "draw.check.least" : "draw.check.most",
                                        one.answer(),
                                        one.value()))
                                .toList());
            case Feasibility.TooHard tooHard -> problem(messages.format(locale, "draw.quotas-too-hard"));
        };
    }

    private static QuotaCheck problem(String text) {
        return new QuotaCheck(false, text, List.of());
    }
}
