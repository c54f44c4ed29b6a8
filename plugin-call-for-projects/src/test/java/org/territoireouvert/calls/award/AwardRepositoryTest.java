package org.territoireouvert.calls.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PersonalData.Erasure;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.calls.application.ApplicationRepository;
import org.territoireouvert.calls.award.contribution.GrantData;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Change;
import org.territoireouvert.calls.model.award.Closing;
import org.territoireouvert.calls.model.award.FunderShare;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Instalment;
import org.territoireouvert.calls.model.award.PublishedAnswer;
import org.territoireouvert.calls.model.award.Report;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.PluginTables;

class AwardRepositoryTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Grant GRANT = grant("a1", "2026-0001");

    private static Grant grant(String id, String number) {
        return new Grant(
                id,
                number,
                "lieux",
                "Lieux partagés",
                "c1",
                "Le Hangar",
                "Le Hangar commun",
                "Un lieu à plusieurs",
                "",
                Money.ofUnits(900),
                List.of(
                        new FunderShare("La commune", "00000011700010", Money.ofUnits(600)),
                        new FunderShare("La région", "", Money.ofUnits(300))),
                "Parce que",
                true,
                DAY,
                "D-12",
                GrantState.DECIDED,
                Optional.empty(),
                List.of(new PublishedAnswer("Besoin", "Un lieu")),
                NOW);
    }

    private static Database filled(Storage storage) {
        Database database = PluginTables.of(storage, "call-for-projects", "cal_");
        database.write(handle -> {
            new CallRepository(database, new CallSheets(new JacksonJson()))
                    .publish(handle, Call.first("lieux", SharedPlaces.sheet(DAY), NOW), "", "");
            application(handle, database, "c1", "a1", "2026-0001");
            application(handle, database, "c2", "a2", "2026-0002");
            new MemberRepository(database)
                    .save(
                            handle,
                            new Member(
                                    "m1",
                                    "c1",
                                    Member.Kind.PERSON,
                                    "",
                                    "p1",
                                    "Inès",
                                    "",
                                    Member.State.MEMBER,
                                    true,
                                    false,
                                    NOW));
            grants(database).save(handle, GRANT);
            return true;
        });
        return database;
    }

    private static void application(Handle handle, Database database, String collective, String id, String number) {
        new CollectiveRepository(database)
                .save(
                        handle,
                        new Collective(collective, "Le Hangar", "", "", 1, DecisionRule.ALL, true, true, NOW, NOW));
        new ApplicationRepository(database)
                .save(
                        handle,
                        new Application(
                                id,
                                number,
                                "lieux",
                                collective,
                                1,
                                "Le Hangar commun",
                                "",
                                "",
                                Money.ZERO,
                                Money.ZERO,
                                ApplicationState.FUNDED,
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                NOW,
                                NOW));
    }

    private static GrantRepository grants(Database database) {
        return new GrantRepository(database, new JacksonJson());
    }

    @BothDatabases
    void grantIsReadBackWholeAndFoundByItsWords(Storage storage) {
        Database database = filled(storage);
        GrantRepository grants = grants(database);
        Grant closed = grant("a2", "2026-0002")
                .closed(new Closing(DAY, Closing.Balance.BACK, Money.ofUnits(10)), NOW.plusSeconds(1));
        database.write(handle -> {
            grants.save(handle, closed);
            return true;
        });

        assertThat(grants.find("2026-0001")).contains(GRANT);
        assertThat(grants.find("2026-0002")).contains(closed);
        GrantSearch closedOnes = new GrantSearch("hangar", "lieux", "", "2026", Optional.of(GrantState.CLOSED), true);
        assertThat(grants.list(closedOnes, Keyset.first(10)).items()).containsExactly(closed);
        assertThat(grants.found(new GrantSearch("bibliothèque", "", "", "", Optional.empty(), false)))
                .isZero();
        assertThat(grants.latest(1)).containsExactly(closed);
        assertThat(grants.years()).containsExactly("2026");
    }

    @BothDatabases
    void grantThatWasGivenUpIsNotPublished(Storage storage) {
        Database database = filled(storage);
        GrantRepository grants = grants(database);

        database.write(handle -> {
            grants.save(handle, GRANT.in(GrantState.ABANDONED, NOW));
            return true;
        });

        assertThat(grants.published("", 10)).isEmpty();
        assertThat(grants.latest(10)).isEmpty();
        assertThat(grants.list(new GrantSearch("", "", "", "", Optional.empty(), false), Keyset.first(10))
                        .items())
                .isEmpty();
    }

    @BothDatabases
    void instalmentIsPaidOnce(Storage storage) {
        Database database = filled(storage);
        FollowUpRepository followUp = new FollowUpRepository();
        Instalment first = new Instalment(0, DAY, Money.ofUnits(600), "signature", Optional.empty());
        Instalment second = new Instalment(1, DAY.plusDays(90), Money.ofUnits(300), "", Optional.empty());

        database.write(handle -> {
            followUp.replaceInstalments(handle, "a1", List.of(first, second));
            assertThat(followUp.due(handle, DAY, 10))
                    .extracting(FollowUpRepository.Due::place)
                    .containsExactly(0);
            assertThat(followUp.pay(handle, "a1", 0, DAY)).isTrue();
            assertThat(followUp.pay(handle, "a1", 0, DAY.plusDays(1))).isFalse();
            assertThat(followUp.pay(handle, "a1", 7, DAY)).isFalse();
            assertThat(Instalment.paid(followUp.instalments(handle, "a1"))).isEqualTo(Money.ofUnits(600));
            assertThat(followUp.due(handle, DAY, 10)).isEmpty();
            assertThat(followUp.tellOnce(handle, "a1", "instalment", DAY)).isTrue();
            assertThat(followUp.tellOnce(handle, "a1", "instalment", DAY)).isFalse();
            followUp.replaceIndicators(handle, "a1", List.of(new Indicator(0, "Visites", "600", "")));
            assertThat(followUp.indicators(handle, "a1")).containsExactly(new Indicator(0, "Visites", "600", ""));
            return true;
        });
    }

    private static Report report() {
        return new Report(
                "r1",
                "a1",
                Report.Kind.FINAL,
                DAY,
                Report.State.AWAITED,
                "",
                Map.of(),
                List.of(),
                "",
                "",
                Optional.empty(),
                1);
    }

    @BothDatabases
    void reportIsKeptOnlyAgainstTheRevisionThatWasRead(Storage storage) {
        Database database = filled(storage);
        ReportRepository reports = new ReportRepository(new JacksonJson());
        Report sent = report().sent(
                        "Fait",
                        Map.of(0, "640"),
                        List.of(new Report.Cost("Inès", "Peinture", Money.ofUnits(640))),
                        "p1",
                        NOW);

        database.write(handle -> {
            assertThat(reports.save(handle, report())).isTrue();
            assertThat(reports.due(handle, Report.State.AWAITED, DAY, 10)).containsExactly(report());
            assertThat(reports.save(handle, sent)).isTrue();
            assertThat(reports.save(handle, sent)).isFalse();
            assertThat(reports.find(handle, "r1")).contains(sent);
            assertThat(reports.waiting(handle)).isOne();
            reports.dropPlanned(handle, "a1");
            assertThat(reports.of(handle, "a1")).containsExactly(sent);
            return true;
        });
    }

    @BothDatabases
    void agreementIsKeptOnlyAgainstTheRevisionThatWasRead(Storage storage) {
        Database database = filled(storage);
        AgreementRepository agreements = new AgreementRepository();
        Agreement draft = new Agreement(
                "CONV-1",
                "Un lieu",
                Agreement.Nature.MONEY,
                Agreement.Payment.STAGES,
                "",
                DAY,
                DAY.plusDays(90),
                false,
                80,
                "",
                "",
                Optional.empty(),
                1,
                1);

        database.write(handle -> {
            assertThat(agreements.save(handle, "a1", draft)).isTrue();
            assertThat(agreements.save(handle, "a1", draft)).isFalse();
            assertThat(agreements.save(handle, "a1", draft.signed("La maire", DAY)))
                    .isTrue();
            assertThat(agreements.find(handle, "a1")).contains(draft.signed("La maire", DAY));
            return true;
        });
    }

    @BothDatabases
    void personIsForgottenAndWhatWasPaidStays(Storage storage) throws Exception {
        Database database = filled(storage);
        AgreementRepository agreements = new AgreementRepository();
        ReportRepository reports = new ReportRepository(new JacksonJson());
        ChangeRepository changes = new ChangeRepository();
        Change.Terms terms = new Change.Terms(Money.ofUnits(900), "Un lieu", DAY);
        GrantData data = new GrantData(database);
        database.write(handle -> {
            agreements.replaceBeneficiaries(
                    handle,
                    "a1",
                    List.of(new Beneficiary(
                            "m1", "Inès", Beneficiary.PERSON, "", "", Money.ofUnits(900), "Inès", Optional.of(DAY))));
            reports.save(handle, report());
            reports.save(handle, report().sent("Fait", Map.of(), List.of(), "p1", NOW));
            changes.save(
                    handle,
                    new Change(
                            "x1",
                            "a1",
                            Change.Side.COLLECTIVE,
                            "p1",
                            "Retard",
                            terms,
                            terms,
                            Change.State.PROPOSED,
                            0,
                            DAY,
                            Optional.empty()));
            return true;
        });
        List<Object> exported = new ArrayList<>();
        data.export("p1", values -> exported.addAll(List.of(values)));

        int forgotten = data.erase("p1", Erasure.ANONYMISE);

        assertThat(exported).contains("Fait", "Retard", "Inès");
        assertThat(forgotten).isEqualTo(3);
        assertThat(data.erase("p1", Erasure.ANONYMISE)).isZero();
        List<Object> left = new ArrayList<>();
        data.export("p1", values -> left.addAll(List.of(values)));
        assertThat(left).doesNotContain("Fait", "Retard", "Inès");
        assertThat(database.read(handle -> agreements.beneficiaries(handle, "a1"))
                        .getFirst())
                .extracting(Beneficiary::share, Beneficiary::signedBy)
                .containsExactly(Money.ofUnits(900), "");
        assertThat(database.read(handle -> reports.of(handle, "a1")).getFirst().words())
                .isEqualTo("Fait");
    }
}
