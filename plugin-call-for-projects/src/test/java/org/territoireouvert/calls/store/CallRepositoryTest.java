package org.territoireouvert.calls.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Question;
import org.territoireouvert.calls.model.Step;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class CallRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @BothDatabases
    void storedCallIsReadBackWholeAndToldOnce(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        CallRepository calls = new CallRepository(database);
        Call call = call(100);

        database.write(handle -> {
            calls.add(handle, call);
            assertThat(calls.openUnannounced(handle, TODAY, 10)).hasSize(1);
            calls.markAnnounced(handle, "lieux");
            assertThat(calls.openUnannounced(handle, TODAY, 10)).isEmpty();
            return 0;
        });

        assertThat(calls.find("lieux")).contains(call);
        CallSearch open = new CallSearch("partages", Optional.of(CallState.OPEN), TODAY);
        assertThat(calls.list(open, Keyset.first(20)).items()).hasSize(1);
    }

    @Test
    void weightsAddUpToOneHundred() {
        assertThatThrownBy(() -> call(60)).hasMessageContaining("add up to 60");
    }

    private static Call call(int weight) {
        return new Call(
                "lieux",
                "Lieux partagés",
                "Objet",
                "La communauté",
                Money.ofUnits(180_000),
                "",
                "",
                "",
                "",
                TODAY,
                TODAY.plusDays(20),
                List.of(new Step("Dossiers", TODAY, TODAY.plusDays(20))),
                List.of(new Criterion("Utilité", weight, "Le besoin")),
                List.of(new Question("Qui ?", "Tous.", TODAY)),
                Instant.parse("2026-11-23T08:00:00Z"));
    }
}
