package org.territoireouvert.calls.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.calls.demonstration.Hedges;
import org.territoireouvert.calls.demonstration.SecondHand;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class CallSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    static CallSearch words(String words, CallState state, LocalDateTime now) {
        return new CallSearch(
                words,
                Optional.of(state),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                now);
    }

    private static List<String> found(CallRepository calls, CallSearch search) {
        List<CallLine> lines = calls.list(search, Keyset.first(20)).items();
        search.state()
                .ifPresent(state -> assertThat(lines)
                        .allSatisfy(line -> assertThat(line.state(search.now())).isEqualTo(state)));
        assertThat(calls.found(search)).isEqualTo(lines.size());
        return lines.stream().map(CallLine::slug).toList();
    }

    @BothDatabases
    void callsAreFoundByAllThatNarrowsAList(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        CallRepository calls = new CallRepository(database, new CallSheets(new JacksonJson()));
        Call places = Call.first("lieux", SharedPlaces.sheet(TODAY), NOW);
        database.write(handle -> {
            calls.publish(handle, places, "", "");
            calls.publish(handle, Call.first("haies", Hedges.sheet(TODAY), NOW), "", "");
            calls.publish(handle, Call.first("objets", SecondHand.sheet(TODAY), NOW), "", "");
            return 0;
        });
        LocalDateTime morning = TODAY.atTime(9, 0);
        LocalDateTime lastMorning = TODAY.plusDays(22).atTime(16, 59);
        LocalDateTime lastEvening = TODAY.plusDays(22).atTime(17, 0);

        assertThat(found(calls, CallSearch.in(CallState.OPEN, morning))).containsExactly("lieux", "objets");
        assertThat(found(calls, CallSearch.in(CallState.CLOSED, morning))).containsExactly("haies");
        assertThat(found(
                        calls,
                        CallSearch.in(CallState.UPCOMING, TODAY.minusDays(30).atTime(9, 0))))
                .containsExactly("lieux", "objets");
        assertThat(found(calls, CallSearch.in(CallState.OPEN, lastMorning))).contains("lieux");
        assertThat(found(calls, CallSearch.in(CallState.OPEN, lastEvening))).doesNotContain("lieux");
        assertThat(found(calls, CallSearch.in(CallState.CLOSED, lastEvening))).contains("lieux");
        assertThat(found(
                        calls,
                        with(
                                morning,
                                Optional.of(CallKind.INTEREST),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())))
                .containsExactly("objets");
        assertThat(found(
                        calls,
                        with(morning, Optional.empty(), Optional.of(Theme.AGRI), Optional.empty(), Optional.empty())))
                .containsExactly("haies");
        assertThat(found(
                        calls,
                        with(
                                morning,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Money.ofUnits(100_000)),
                                Optional.empty())))
                .containsExactly("lieux");
        assertThat(found(calls, with(morning, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(30))))
                .containsExactly("lieux");

        database.write(handle -> {
            calls.withdraw(
                    handle,
                    new Call("lieux", 1, places.sheet(), Optional.of(TODAY), NOW.plusSeconds(60)),
                    "Plus de budget");
            return 0;
        });

        assertThat(found(calls, CallSearch.in(CallState.WITHDRAWN, morning))).containsExactly("lieux");
        assertThat(found(calls, CallSearch.in(CallState.OPEN, morning))).containsExactly("objets");
        assertThat(calls.withdrawalReason("lieux")).contains("Plus de budget");
        assertThat(calls.closingBetween(TODAY, TODAY.plusDays(90), 10)).hasSize(1);
    }

    @BothDatabases
    void callOfAPlaceIsFoundThereAndOneOfTheWholeTerritoryEverywhere(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        CallRepository calls = new CallRepository(database, new CallSheets(new JacksonJson()));
        database.write(handle -> {
            calls.publish(handle, Call.first("partout", SecondHand.sheet(TODAY), NOW), "", "");
            calls.publish(handle, Call.first("ici", SheetExamples.in(SharedPlaces.sheet(TODAY), "35238"), NOW), "", "");
            return 0;
        });

        assertThat(found(calls, in(List.of("35238", "35")))).containsExactlyInAnyOrder("partout", "ici");
        assertThat(found(calls, in(List.of("44109", "44")))).containsExactly("partout");
    }

    private static CallSearch in(List<String> territories) {
        return new CallSearch(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                territories,
                Optional.empty(),
                Optional.empty(),
                TODAY.atTime(9, 0));
    }

    private static CallSearch with(
            LocalDateTime now,
            Optional<CallKind> kind,
            Optional<Theme> theme,
            Optional<Money> least,
            Optional<Integer> days) {
        return new CallSearch("", Optional.empty(), kind, theme, List.of(), least, days, now);
    }
}
