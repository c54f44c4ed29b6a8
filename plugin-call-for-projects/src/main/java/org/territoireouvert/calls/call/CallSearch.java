package org.territoireouvert.calls.call;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallState;

/**
 * What is looked for; a field that is empty finds all.
 *
 * @param words to be found in title and summary, in this order
 * @param territories codes, of which a call names one, or none at all
 * @param least amount for all projects
 * @param withinDays until the last day
 * @param now time of the authority
 */
public record CallSearch(
        String words,
        Optional<CallState> state,
        Optional<CallKind> kind,
        Optional<Theme> theme,
        List<String> territories,
        Optional<Money> least,
        Optional<Integer> withinDays,
        LocalDateTime now) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** An hour after all others, for calls that close with the end of the day. */
    private static final String NO_HOUR = "24:00";

    /** Copies the list. */
    public CallSearch {
        territories = List.copyOf(territories);
    }

    /** Looks for all calls. */
    public static CallSearch all(LocalDateTime now) {
        return new CallSearch(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                now);
    }

    /** Looks for those in a state. */
    public static CallSearch in(CallState state, LocalDateTime now) {
        return new CallSearch(
                "",
                Optional.of(state),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                now);
    }

    /** Returns the order: what closes soonest first among those that can still be answered, the latest first otherwise. */
    Keyset.Order order() {
        boolean ahead = withinDays.isPresent()
                || state.filter(chosen -> chosen == CallState.OPEN || chosen == CallState.UPCOMING)
                        .isPresent();
        return ahead ? Keyset.Order.ASCENDING : Keyset.Order.DESCENDING;
    }

    Conditions conditions() {
        Conditions wanted = Conditions.all()
                .words("search_text", words)
                .equal("kind", kind.map(Enum::name).orElse(""));
        state.ifPresent(chosen -> state(wanted, chosen));
        theme.ifPresent(chosen -> wanted.and(
                "exists (select 1 from cal_call_theme t where t.call_slug = cal_call.slug and t.theme = :theme)",
                "theme",
                chosen.name()));
        if (!territories.isEmpty()) {
            wanted.and(
                    "not exists (select 1 from cal_call_territory w where w.call_slug = cal_call.slug)"
                            + " or exists (select 1 from cal_call_territory w where w.call_slug = cal_call.slug"
                            + " and :territories like '%|' || w.code || '|%')",
                    "territories", "|" + String.join("|", territories) + "|");
        }
        least.ifPresent(amount -> wanted.and("amount >= :least", "least", amount.cents()));
        withinDays.ifPresent(days -> state(wanted, CallState.OPEN)
                .and(
                        "closes_on <= :until",
                        "until",
                        now.toLocalDate().plusDays(days).toString()));
        return wanted;
    }

    private Conditions state(Conditions wanted, CallState chosen) {
        String day = now.toLocalDate().toString();
        String moment = day + HOUR.format(now);
        String closing = "(closes_on || case closes_hour when '' then '" + NO_HOUR + "' else closes_hour end)";
        return switch (chosen) {
            case WITHDRAWN -> wanted.and("withdrawn_on <> :none", "none", "");
            case UPCOMING -> wanted.and("withdrawn_on = '' and opens_on > :today", "today", day);
            case OPEN ->
                wanted.and("withdrawn_on = '' and opens_on <= :openOn and closes_on >= :openOn", "openOn", day)
                        .and(closing + " > :moment", "moment", moment);
            case CLOSED ->
                wanted.and("withdrawn_on = '' and closes_on <= :closedBy", "closedBy", day)
                        .and(closing + " <= :moment", "moment", moment);
        };
    }
}
