package org.territoireouvert.calls.web;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.call.CallSearch;
import org.territoireouvert.calls.call.TerritoryReach;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallState;

/** How the list of calls is narrowed. */
public final class CallFilters {

    /** Parameter of the state. */
    public static final String STATE = "etat";

    /** Parameter of the theme. */
    public static final String THEME = "theme";

    /** Parameter of the territory. */
    public static final String TERRITORY = "territoire";

    /** Parameter of the least amount. */
    public static final String AMOUNT = "montant";

    private static final String KIND = "nature";
    private static final String DEADLINE = "cloture";
    private static final String SOON = "30-jours";
    private static final int SOON_DAYS = 30;
    private static final List<String> AMOUNTS = List.of("10000", "50000", "100000");

    private CallFilters() {}

    /** Reads what is chosen. */
    public static ListQuery read(Request request) {
        return ListQuery.read(
                request,
                Call.PATH,
                ListFilter.of(STATE, CallState.class),
                ListFilter.of(KIND, CallKind.class),
                ListFilter.of(THEME, Theme.class),
                ListFilter.open(TERRITORY),
                ListFilter.of(AMOUNT, AMOUNTS),
                ListFilter.of(DEADLINE, List.of(SOON)));
    }

    /** Returns what is looked for. */
    public static CallSearch search(ListQuery chosen, Territories territories, LocalDateTime now) {
        return new CallSearch(
                chosen.words(),
                chosen.value(STATE, CallState.class),
                chosen.value(KIND, CallKind.class),
                chosen.value(THEME, Theme.class),
                TerritoryReach.of(territories, chosen.value(TERRITORY)),
                Money.typed(chosen.value(AMOUNT)),
                Optional.of(chosen.value(DEADLINE)).filter(SOON::equals).map(soon -> SOON_DAYS),
                now);
    }

    /** Adds the choices to a page. */
    public static <R> ListPage<R> offer(ListPage<R> page, PluginContext context, CallWords words) {
        ListQuery chosen = page.query();
        ListPage<R> offered = page.filter(
                        STATE,
                        words.say("calls.state"),
                        words.say("calls.all-states"),
                        chosen.choices(STATE, CallState.class, state -> words.say(CallBadges.key(state))))
                .filter(
                        KIND,
                        words.say("calls.kind"),
                        words.say("calls.all-kinds"),
                        chosen.choices(KIND, CallKind.class, words::kind))
                .filter(
                        THEME,
                        words.say("calls.theme"),
                        words.say("calls.all-themes"),
                        chosen.choices(THEME, Theme.class, words::theme));
        List<String> places = context.service(Territories.class).ofAuthority().stream()
                .map(Territory::code)
                .toList();
        if (!places.isEmpty()) {
            offered = offered.filter(
                    TERRITORY,
                    words.say("calls.territory"),
                    words.say("calls.all-territories"),
                    chosen.choices(TERRITORY, places, words::territory));
        }
        return offered.filter(
                        AMOUNT,
                        words.say("calls.amount"),
                        words.say("calls.all-amounts"),
                        chosen.choices(
                                AMOUNT,
                                AMOUNTS,
                                value -> words.say(
                                        "calls.amount.from", Money.typed(value).orElse(Money.ZERO))))
                .filter(
                        DEADLINE,
                        words.say("calls.deadline"),
                        words.say("calls.all-deadlines"),
                        chosen.choices(
                                DEADLINE, Arrays.asList(SOON), value -> words.say("calls.deadline.soon", SOON_DAYS)));
    }
}
