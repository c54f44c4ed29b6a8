package org.territoireouvert.calls.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.application.SentApplication.SentFile;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class ApplicationRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Collective COLLECTIVE =
            new Collective("c1", "Le Hangar", "Un lieu", "", 1, DecisionRule.ALL, true, true, NOW, NOW);
    private static final Member MEMBER = new Member(
            "m1", "c1", Member.Kind.PERSON, "", "p1", "Inès", "du temps", Member.State.MEMBER, true, false, NOW);

    private static void basis(Handle handle, Database database) {
        new CallRepository(database, new CallSheets(new JacksonJson()))
                .publish(handle, Call.first("lieux", SharedPlaces.sheet(LocalDate.of(2026, 11, 23)), NOW), "", "");
        new CollectiveRepository(database).save(handle, COLLECTIVE);
        new MemberRepository(database).save(handle, MEMBER);
    }

    private static Application draft(String number) {
        return new Application(
                "a1",
                number,
                "lieux",
                "c1",
                1,
                "Le Hangar commun",
                "",
                "",
                Money.ZERO,
                Money.ZERO,
                ApplicationState.DRAFT,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                NOW,
                NOW);
    }

    @BothDatabases
    void applicationAndItsCollectiveAreReadBack(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        ApplicationRepository applications = new ApplicationRepository(database);

        Application kept = database.write(handle -> {
            basis(handle, database);
            Application draft = draft(applications.nextNumber(handle, 2026));
            applications.save(handle, draft);
            return draft;
        });

        assertThat(kept.number()).isEqualTo("2026-0001");
        assertThat(applications.byNumber("2026-0001")).contains(kept);
        assertThat(applications.ofCollective("c1")).containsExactly(kept);
        assertThat(new CollectiveRepository(database).ofPerson("p1", List.of())).containsExactly(COLLECTIVE);
        assertThat(new CollectiveRepository(database).ofPerson("p2", List.of())).isEmpty();
        assertThat(new MemberRepository(database).of("c1")).containsExactly(MEMBER);
    }

    @BothDatabases
    void whatWasSentLastIsReadBackWhole(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        SentApplications all = new SentApplications(new JacksonJson());
        SentApplication sent = new SentApplication(
                "2026-0001",
                "lieux",
                1,
                "Le Hangar commun",
                "Un lieu",
                "00001",
                "Le Hangar",
                List.of(new Partner("m1", "Inès", "", "", "", "person")),
                new FormAnswers(Map.of("publics", List.of("Jeunes", "Adultes"), "taches.0.qui", List.of("Inès"))),
                new Budget(
                        List.of(new BudgetLine("m1", BudgetLine.Side.COST, "travaux", "Peinture", Money.ofUnits(900)))),
                List.of(new SentFile("f1", "plan", "m1", "plan.pdf", 12, "ab")));

        database.write(handle -> {
            basis(handle, database);
            new ApplicationRepository(database).save(handle, draft("2026-0001"));
            all.add(handle, "a1", "{}", "p1", NOW);
            all.add(handle, "a1", all.document(sent), "p1", NOW);
            assertThat(all.last(handle, "a1")).contains(sent);
            assertThat(all.last(handle, "a2")).isEmpty();
            return true;
        });
    }

    @BothDatabases
    void sectionIsKeptOnlyAgainstTheRevisionThatWasRead(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        SectionRepository sections = new SectionRepository(new JacksonJson());
        FormAnswers first = new FormAnswers(Map.of("besoin", List.of("Un lieu")));
        FormAnswers second = new FormAnswers(Map.of("besoin", List.of("Un atelier")));

        database.write(handle -> {
            basis(handle, database);
            new ApplicationRepository(database).save(handle, draft("2026-0001"));
            assertThat(sections.save(handle, "a1", section(1, first))).isTrue();
            assertThat(sections.save(handle, "a1", section(1, second))).isFalse();
            assertThat(sections.answers(handle, "a1")).isEqualTo(first);
            assertThat(sections.save(handle, "a1", section(2, second))).isTrue();
            assertThat(sections.find(handle, "a1", "projet")).contains(section(2, second));
            return true;
        });
    }

    private static Section section(int revision, FormAnswers answers) {
        return new Section("projet", "m1", Section.Progress.WRITING, revision, answers, "p1", NOW);
    }

    @BothDatabases
    void budgetOfOnePartnerReplacesItsOwnAlone(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        BudgetRepository budgets = new BudgetRepository();
        BudgetLine paint = new BudgetLine("m1", BudgetLine.Side.COST, "travaux", "Peinture", Money.ofUnits(900));
        BudgetLine tools = new BudgetLine("m2", BudgetLine.Side.COST, "equipement", "Outils", Money.ofUnits(300));
        BudgetLine aid = new BudgetLine("m1", BudgetLine.Side.RESOURCE, "REQUESTED", "Aide", Money.ofUnits(500));

        database.write(handle -> {
            basis(handle, database);
            new ApplicationRepository(database).save(handle, draft("2026-0001"));
            budgets.replace(handle, "a1", "m2", List.of(tools));
            budgets.replace(handle, "a1", "m1", List.of(paint));
            budgets.replace(handle, "a1", "m1", List.of(paint, aid));
            Budget all = budgets.of(handle, "a1");
            assertThat(all.lines()).containsExactly(paint, aid, tools);
            assertThat(all.costs()).isEqualTo(Money.ofUnits(1_200));
            assertThat(all.of("m1").requested()).isEqualTo(Money.ofUnits(500));
            return true;
        });
    }
}
