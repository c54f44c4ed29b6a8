package org.territoireouvert.calls.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Question;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

/** Calls of an earlier version keep all that was said about them. */
class DocumentsMigrationTest {

    @BothDatabases(withPlugin = false)
    void stepsCriteriaAndQuestionsStay(Storage storage) {
        Database before = PluginTables.of(storage, "call-for-projects", "cal_", 3);
        before.write(handle -> {
            handle.execute("""
                    insert into cal_call (slug, title, summary, funder, amount, aid, applicants, not_funded, chosen_by, opens_on,
                      closes_on, search_text, opening_announced, updated_at)
                    values ('haies', 'Haies "vives"', 'a \\ b', 'La ville', 4000000, 'jusqu’à 6 000 €', 'Tous', 'Rien', 'Un jury',
                      '2026-01-01', '2026-03-01', 'haies', 1, '2026-01-01T00:00:00.000000Z')
                    """);
            handle.execute("insert into cal_step values ('haies', 0, 'Dossiers', '2026-01-01', '2026-03-01')");
            handle.execute("insert into cal_step values ('haies', 1, 'Décision', '2026-04-01', '2026-04-01')");
            handle.execute("insert into cal_criterion values ('haies', 2, 'Effet', 60, 'L’eau')");
            handle.execute("insert into cal_criterion values ('haies', 3, 'Suite', 40, 'Cinq ans')");
            handle.execute("insert into cal_question values ('haies', 4, 'Qui ?', 'Tous.', '2026-02-01')");
            return true;
        });

        Database after = PluginTables.of(storage, "call-for-projects", "cal_");

        Call call = new CallRepository(after, new CallSheets(new JacksonJson()))
                .find("haies")
                .orElseThrow();
        assertThat(call.title()).isEqualTo("Haies \"vives\"");
        assertThat(call.sheet().subject().summary()).isEqualTo("a \\ b");
        assertThat(call.sheet().funding().amount()).isEqualTo(Money.ofUnits(40_000));
        assertThat(call.calendar().closesOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(call.calendar().milestones())
                .extracting(step -> step.title() + " " + step.startsOn())
                .containsExactly("Dossiers 2026-01-01", "Décision 2026-04-01");
        assertThat(call.sheet().selection().criteria())
                .extracting(criterion -> criterion.title() + " " + criterion.weight())
                .containsExactly("Effet 60", "Suite 40");
        assertThat(call.takesApplications()).isFalse();
        assertThat(new QuestionRepository(after).answered("haies"))
                .containsExactly(new Question("Qui ?", "Tous.", LocalDate.of(2026, 2, 1)));
    }

    @BothDatabases(withPlugin = false)
    void nothingBecomesNothing(Storage storage) {
        Database after = PluginTables.of(storage, "call-for-projects", "cal_");

        assertThat(new CallRepository(after, new CallSheets(new JacksonJson())).published("", 10))
                .isEmpty();
    }
}
