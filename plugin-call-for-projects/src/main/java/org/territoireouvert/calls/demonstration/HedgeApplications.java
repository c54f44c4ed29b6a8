package org.territoireouvert.calls.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.form.FormAnswers;

/** Collectives that answered "Haies et mares", the first year, and what they sent. */
final class HedgeApplications {

    private static final int SENT_DAYS_AGO = 610;
    private static final int SHARE_OF_COSTS = 80;
    private static final int HUNDRED = 100;

    private final AwardStore store;

    HedgeApplications(AwardStore store) {
        this.store = store;
    }

    /** A member and the euros it asks for. */
    record Asker(String name, String classification, String siret, long euros) {}

    static Asker organisation(String name, String classification, String siret, long euros) {
        return new Asker(name, classification, siret, euros);
    }

    static Asker company(String name, String siret, long euros) {
        return new Asker(name, "company", siret, euros);
    }

    static Asker person(String name) {
        return new Asker(name, "person", "", 0);
    }

    /** Makes a collective of the askers and the application that it sent. */
    Application add(
            Handle handle,
            String collective,
            String title,
            String summary,
            List<Asker> askers,
            Map<String, String> answers) {
        LocalDate sentOn = store.today().minusDays(SENT_DAYS_AGO);
        Instant at = sentOn.atTime(17, 20).atZone(store.context().zone()).toInstant();
        String collectiveId = store.context().ids().next();
        store.collectives()
                .save(
                        handle,
                        new Collective(
                                collectiveId, collective, summary, "", 1, DecisionRule.ALL, false, true, at, at));
        List<Partner> partners = askers.stream()
                .map(asker -> partner(handle, collectiveId, asker, at))
                .toList();
        Budget budget = budget(askers, partners);
        String number = store.applications().nextNumber(handle, sentOn.getYear());
        SentApplication sent = new SentApplication(
                number,
                Hedges.FIRST,
                1,
                title,
                summary,
                "",
                collective,
                partners,
                new FormAnswers(answers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue())))),
                budget,
                List.of());
        String document = store.sent().document(sent);
        Application application = new Application(
                store.context().ids().next(),
                number,
                Hedges.FIRST,
                collectiveId,
                1,
                title,
                summary,
                "",
                budget.requested(),
                budget.costs(),
                ApplicationState.FUNDED,
                1,
                Optional.empty(),
                Optional.of(at),
                org.territoireouvert.calls.application.SentApplications.fingerprint(document),
                at,
                at);
        store.applications().save(handle, application);
        store.sent().add(handle, application.id(), document, "", at);
        return application;
    }

    private Partner partner(Handle handle, String collectiveId, Asker asker, Instant at) {
        boolean isPerson = asker.classification().equals("person");
        Member member = new Member(
                store.context().ids().next(),
                collectiveId,
                isPerson ? Member.Kind.PERSON : Member.Kind.ORGANISATION,
                isPerson ? "" : store.context().ids().next(),
                isPerson ? store.context().ids().next() : "",
                asker.name(),
                "",
                Member.State.MEMBER,
                false,
                false,
                at);
        store.members().save(handle, member);
        return new Partner(
                member.id(), asker.name(), member.organisationId(), asker.siret(), "", asker.classification());
    }

    private static Budget budget(List<Asker> askers, List<Partner> partners) {
        List<BudgetLine> lines = new ArrayList<>();
        for (int index = 0; index < askers.size(); index++) {
            long euros = askers.get(index).euros();
            String member = partners.get(index).id();
            if (euros > 0) {
                lines.add(new BudgetLine(
                        member,
                        BudgetLine.Side.COST,
                        "",
                        "Plants et travaux",
                        Money.ofUnits(euros * HUNDRED / SHARE_OF_COSTS)));
                lines.add(new BudgetLine(
                        member,
                        BudgetLine.Side.RESOURCE,
                        BudgetLine.Source.REQUESTED.name(),
                        "Aide demandée",
                        Money.ofUnits(euros)));
            }
        }
        return new Budget(lines);
    }
}
