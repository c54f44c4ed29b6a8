package org.territoireouvert.calls.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.calls.application.sending.Correction;
import org.territoireouvert.calls.application.sending.CorrectionRepository;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.examination.ExaminedCall.Who;
import org.territoireouvert.calls.examination.desk.WaitingWork;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.Selection.TieRule;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class WaitingWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Database started(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        ExaminedCall call = new ExaminedCall(database).publish(false, 1, 0, TieRule.DRAW, Feedback.SENT);
        call.send("Aulne", 1_000, Who.person("Inès", "p1"));
        call.send("Bouleau", 1_000, Who.person("Zoé", "p2"));
        call.send("Charme", 1_000, Who.person("Max", "p3"));
        return database;
    }

    private static WaitingWork work(Database database) {
        return new WaitingWork(new CallRepository(database, new CallSheets(new JacksonJson())));
    }

    private static long count(Database database, Function<Handle, Long> counted) {
        return database.read(counted::apply);
    }

    private static List<WaitingWork.Of> calls(Database database) {
        return database.read(handle -> work(database).calls(handle, TODAY));
    }

    private static void move(Database database, String application, String state) {
        database.write(
                handle -> handle.execute("update cal_application set state = ? where id = ?", state, application));
    }

    private static void asked(Database database, String id, String application, Correction.State state) {
        database.write(handle -> {
            new CorrectionRepository()
                    .add(
                            handle,
                            new Correction(
                                    id,
                                    application,
                                    Correction.Reason.INCOMPLETE,
                                    "Le plan manque.",
                                    List.of(),
                                    Instant.parse("2026-12-10T00:00:00Z"),
                                    "lise",
                                    Instant.parse("2026-11-25T00:00:00Z"),
                                    state,
                                    ApplicationState.SUBMITTED));
            return true;
        });
    }

    private static void assess(Database database, String application) {
        database.write(handle -> handle.execute(
                "insert into cal_examined values (?, ?, 1, 1, 0, 0, 0, '300/1', '', 1)",
                application,
                ExaminedCall.SLUG));
    }

    @BothDatabases
    void whatWasCorrectedIsCountedApartFromWhatNobodyLookedAt(Storage storage) {
        Database database = started(storage);
        WaitingWork work = work(database);
        move(database, "a1", "SUBMITTED");
        move(database, "a2", "SUBMITTED");
        asked(database, "k1", "a2", Correction.State.LAPSED);
        asked(database, "k2", "a2", Correction.State.SENT);

        assertThat(count(database, work::toLookAt)).isEqualTo(1);
        assertThat(count(database, work::corrected)).isEqualTo(1);
        assertThat(calls(database))
                .containsExactly(new WaitingWork.Of(ExaminedCall.SLUG, "Haies et mares", 3, 1, 1, false));

        asked(database, "k3", "a2", Correction.State.LAPSED);
        assertThat(count(database, work::corrected))
                .as("the last request counts")
                .isZero();
    }

    @BothDatabases
    void decisionWaitsOnceEverythingIsAssessed(Storage storage) {
        Database database = started(storage);
        WaitingWork work = work(database);
        assess(database, "a1");
        assess(database, "a2");
        assertThat(count(database, handle -> work.decidable(handle, TODAY)))
                .as("the third one has no assessment")
                .isZero();

        assess(database, "a3");
        assertThat(count(database, handle -> work.decidable(handle, TODAY))).isEqualTo(1);
        assertThat(calls(database).getFirst().decidable()).isTrue();

        move(database, "a3", "TO_CORRECT");
        assertThat(count(database, handle -> work.decidable(handle, TODAY)))
                .as("one is corrected")
                .isZero();

        database.write(handle -> handle.execute("update cal_application set state = 'FUNDED'"));
        assertThat(count(database, handle -> work.decidable(handle, TODAY)))
                .as("it was decided")
                .isZero();
    }
}
