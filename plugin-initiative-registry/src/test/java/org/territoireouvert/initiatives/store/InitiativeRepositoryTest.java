package org.territoireouvert.initiatives.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Keyset;
import org.territoireouvert.initiatives.TemporaryDatabase;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.OpenCall;
import org.territoireouvert.initiatives.model.Phase;

class InitiativeRepositoryTest {

    @TempDir
    Path folder;

    @Test
    void initiativeIsReplacedAndFoundByCommuneAndPhase() throws Exception {
        TemporaryDatabase database = TemporaryDatabase.in(folder, "V0001__initiatives.sql");
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

    @Test
    void callIsShownUntilItsLastDay() throws Exception {
        OpenCallRepository calls = new OpenCallRepository(TemporaryDatabase.in(folder, "V0001__initiatives.sql"));
        LocalDate last = LocalDate.of(2026, 12, 15);
        OpenCall call = new OpenCall("lieux", "Lieux partagés", "/appels-a-projets/lieux", last);

        calls.put(call);
        calls.put(call);

        assertThat(calls.openOn(last, 5)).containsExactly(call);
        assertThat(calls.openOn(last.plusDays(1), 5)).isEmpty();
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
