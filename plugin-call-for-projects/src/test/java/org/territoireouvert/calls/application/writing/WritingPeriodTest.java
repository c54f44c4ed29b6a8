package org.territoireouvert.calls.application.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.application.WritingPeriod;
import org.territoireouvert.calls.application.sending.Correction;
import org.territoireouvert.calls.application.sending.CorrectionRepository;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.context.TestContext;

class WritingPeriodTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final Call FIRST = Call.first("lieux", SharedPlaces.sheet(LocalDate.of(2026, 11, 23)), NOW);
    private static final Call SECOND = new Call("lieux", 2, FIRST.sheet(), Optional.empty(), NOW);

    private static void collective(Handle handle, WritingStore store, String id, Member... members) {
        store.collectives().save(handle, new Collective(id, id, "", "", 1, DecisionRule.ALL, true, true, NOW, NOW));
        List.of(members).forEach(member -> store.members().save(handle, member));
    }

    private static Member member(String collective, String organisation, String person, Member.State state) {
        return new Member(
                collective + organisation + person,
                collective,
                person.isEmpty() ? Member.Kind.ORGANISATION : Member.Kind.PERSON,
                organisation,
                person,
                "Nom",
                "",
                state,
                false,
                false,
                NOW);
    }

    private static Application application(String id, int version, ApplicationState state) {
        return new Application(
                id,
                "2026-" + id,
                "lieux",
                id,
                version,
                "Titre",
                "",
                "",
                Money.ZERO,
                Money.ZERO,
                state,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                NOW,
                NOW);
    }

    @BothDatabases
    void stateAndClockSayWhetherAnApplicationIsWritten(Storage storage) {
        TestContext context = TestContext.at(new TestClock(NOW), storage, "call-for-projects", "cal_");
        Database database = context.database();
        CallRepository calls = new CallRepository(database, new CallSheets(new JacksonJson()));
        WritingStore store = new WritingStore(context, calls);
        WritingPeriod period = store.period();
        Instant end = FIRST.calendar().closing(context.zone());

        database.write(handle -> {
            calls.publish(handle, FIRST, "", "");
            collective(handle, store, "c1");
            store.applications().save(handle, application("c1", 1, ApplicationState.DRAFT));
            for (ApplicationState state : ApplicationState.values()) {
                assertThat(period.of(handle, application("c1", 1, state), FIRST, end.minusMillis(1))
                                .isOpen())
                        .as(state.name())
                        .isEqualTo(state.isWritable());
            }
            Application draft = application("c1", 1, ApplicationState.DRAFT);
            assertThat(period.of(handle, draft, FIRST, end).refusal()).isEqualTo("writing.closed.over");
            Call withdrawn = new Call("lieux", 2, FIRST.sheet(), Optional.of(LocalDate.of(2026, 11, 25)), NOW);
            assertThat(period.of(handle, draft, withdrawn, end.minusMillis(1)).refusal())
                    .isEqualTo("writing.closed.withdrawn");
            CorrectionRepository corrections = new CorrectionRepository();
            Application corrected = application("c1", 1, ApplicationState.TO_CORRECT);
            corrections.add(handle, correction("k1", end.plusSeconds(60)));
            assertThat(period.of(handle, corrected, FIRST, end).isOpen()).isTrue();
            corrections.add(handle, correction("k2", end));
            assertThat(period.of(handle, corrected, FIRST, end).refusal()).isEqualTo("writing.closed.correction");
            return true;
        });
    }

    private static Correction correction(String id, Instant end) {
        return new Correction(
                id,
                "c1",
                Correction.Reason.INCOMPLETE,
                "",
                List.of(),
                end,
                "",
                NOW,
                Correction.State.OPEN,
                ApplicationState.SUBMITTED);
    }
}
