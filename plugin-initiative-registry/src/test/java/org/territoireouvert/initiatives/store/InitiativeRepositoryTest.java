package org.territoireouvert.initiatives.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.OpenCall;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class InitiativeRepositoryTest {

    @BothDatabases
    void initiativeIsReplacedAndFoundByCommuneAndPhase(Storage storage) {
        Database database = tables(storage);
        InitiativeRepository initiatives = new InitiativeRepository(database);
        Initiative ended = initiative(Phase.ENDED);

        database.write(handle -> {
            initiatives.put(handle, initiative(Phase.TRIAL));
            initiatives.put(handle, ended);
            return 0;
        });

        InitiativeSearch search = new InitiativeSearch("élan", "Saint-Élan", Optional.of(Phase.ENDED));
        assertThat(initiatives.list(search, Keyset.first(20)).items()).containsExactly(ended);
        assertThat(initiatives.count(InitiativeSearch.ALL)).isEqualTo(1);
        assertThat(initiatives.communes()).containsExactly("Saint-Élan");
    }

    @BothDatabases
    void callIsShownUntilItsLastDay(Storage storage) {
        OpenCallRepository calls = new OpenCallRepository(tables(storage));
        LocalDate last = LocalDate.of(2026, 12, 15);
        OpenCall call = new OpenCall("lieux", "Lieux partagés", "/appels-a-projets/lieux", last);

        calls.put(call);
        calls.put(call);

        assertThat(calls.openOn(last, 5)).containsExactly(call);
        assertThat(calls.openOn(last.plusDays(1), 5)).isEmpty();
    }

    private static Database tables(Storage storage) {
        return PluginTables.of(storage, "initiative-registry", "ini_");
    }

    private static Initiative initiative(Phase phase) {
        return new Initiative(
                "verger",
                "Verger",
                "Des arbres",
                "",
                "Saint-Élan",
                "Commune",
                LocalDate.of(2024, 1, 1),
                phase,
                Money.ofUnits(5),
                List.of("Un", "Deux"),
                List.of(),
                List.of(),
                "Licence ouverte 2.0",
                Instant.parse("2026-11-23T08:00:00Z"));
    }
}
