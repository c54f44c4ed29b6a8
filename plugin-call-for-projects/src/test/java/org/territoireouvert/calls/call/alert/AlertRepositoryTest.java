package org.territoireouvert.calls.call.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.call.SheetExamples;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class AlertRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final CallSheet SHEET = SharedPlaces.sheet(TODAY);

    private static Alert alert(String id, String person) {
        return new Alert(id, person, "Tout", Set.of(Theme.SOCI, Theme.ENVI), "35238", Money.ofUnits(5), 10, NOW);
    }

    @BothDatabases
    void alertsAreKeptUpToTheMostAndMoveWithTheAccount(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        AlertRepository alerts = new AlertRepository(database);
        for (int number = 0; number < Alert.MOST; number++) {
            assertThat(alerts.add(alert("a" + number, "ada"))).isTrue();
        }

        assertThat(alerts.add(alert("b", "ada"))).isFalse();
        assertThat(alerts.of("ada")).hasSize(Alert.MOST).contains(alert("a3", "ada"));
        assertThat(alerts.after("a5", 3)).hasSize(3);
        assertThat(alerts.remove("eve", "a3")).isZero();
        database.write(handle -> alerts.transfer(handle, "ada", "ada-2"));
        assertThat(alerts.of("ada")).isEmpty();
        assertThat(database.<Integer, RuntimeException>write(handle -> alerts.removeAll(handle, "ada-2")))
                .isEqualTo(Alert.MOST);
    }

    @BothDatabases
    void callIsToldUntilItIsDoneAndToNobodyTwice(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        AlertRepository alerts = new AlertRepository(database);
        CallRepository calls = new CallRepository(database, new CallSheets(new JacksonJson()));
        Call call = Call.first("lieux", SHEET, NOW);
        database.write(handle -> {
            calls.publish(handle, call, "", "");
            return 0;
        });

        assertThat(alerts.callsToTell(TODAY, 10)).containsExactly("lieux");
        assertThat(alerts.callsToTell(TODAY.plusDays(100), 10)).isEmpty();
        database.write(handle -> {
            assertThat(alerts.markTold(handle, "ada", "lieux")).isTrue();
            assertThat(alerts.markTold(handle, "ada", "lieux")).isFalse();
            alerts.markDone(handle, "lieux");
            calls.publish(handle, call.next(SheetExamples.titled(SHEET, "Autre"), NOW), "Titre", "");
            return 0;
        });

        assertThat(alerts.callsToTell(TODAY, 10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SOCI, '', 0, 0, true",
        "AGRI, '', 0, 0, false",
        "'', 35238, 0, 0, true",
        "'', 44109, 0, 0, false",
        "'', '', 180000, 0, true",
        "'', '', 180001, 0, false",
        "'', '', 0, 22, true",
        "'', '', 0, 23, false"
    })
    void alertWantsWhatItSays(String theme, String place, long euros, int days, boolean wanted) {
        Alert alert = new Alert(
                "a",
                "ada",
                "Alerte",
                theme.isEmpty() ? Set.of() : Set.of(Theme.valueOf(theme)),
                place,
                Money.ofUnits(euros),
                days,
                NOW);

        CallSheet inRennes = SheetExamples.in(SHEET, "35238");

        assertThat(alert.wants(inRennes, List.of(place), TODAY)).isEqualTo(wanted);
    }
}
