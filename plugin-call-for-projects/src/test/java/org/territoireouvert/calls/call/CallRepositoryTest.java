package org.territoireouvert.calls.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.calls.demonstration.Hedges;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallState;
import org.territoireouvert.calls.model.Question;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class CallRepositoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final CallSheets SHEETS = new CallSheets(new JacksonJson());

    @BothDatabases
    void publishedCallIsReadBackWholeAndToldOnce(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        CallRepository calls = new CallRepository(database, SHEETS);
        Call call = Call.first("lieux", SharedPlaces.sheet(TODAY), NOW);

        database.write(handle -> {
            calls.publish(handle, call, "", "");
            assertThat(calls.openUnannounced(handle, TODAY, 10)).hasSize(1);
            calls.markAnnounced(handle, "lieux");
            assertThat(calls.openUnannounced(handle, TODAY, 10)).isEmpty();
            return 0;
        });

        assertThat(calls.find("lieux")).contains(call);
        CallSearch open = CallSearchTest.words("partages", CallState.OPEN, TODAY.atTime(9, 0));
        assertThat(calls.list(open, Keyset.first(20)).items()).hasSize(1);
    }

    @BothDatabases
    void nextVersionKeepsWhatTheFirstSaid(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        CallRepository calls = new CallRepository(database, SHEETS);
        Call first = Call.first("appel", SharedPlaces.sheet(TODAY), NOW);
        Call second = new Call("appel", 2, Hedges.sheet(TODAY), Optional.of(TODAY), NOW.plusSeconds(60));

        database.write(handle -> {
            calls.publish(handle, first, "", "");
            calls.publish(handle, second, "Un autre objet", "somebody");
            assertThat(calls.version(handle, "appel", 1)).contains(first.sheet());
            assertThat(calls.version(handle, "appel", 3)).isEmpty();
            return 0;
        });

        assertThat(calls.find("appel")).contains(second);
    }

    @BothDatabases
    void questionIsReadWithItsAnswer(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        CallRepository calls = new CallRepository(database, SHEETS);
        QuestionRepository questions = new QuestionRepository(database);
        Question question = new Question("Qui ?", "Tous.", TODAY);

        database.write(handle -> {
            calls.publish(handle, Call.first("lieux", SharedPlaces.sheet(TODAY), NOW), "", "");
            questions.addAnswered(handle, "q1", "lieux", question);
            return 0;
        });

        assertThat(questions.answered("lieux")).containsExactly(question);
    }

    @Test
    void damagedDocumentIsSaidToBe() {
        assertThatThrownBy(() -> SHEETS.read("{")).isInstanceOf(IllegalStateException.class);
    }
}
