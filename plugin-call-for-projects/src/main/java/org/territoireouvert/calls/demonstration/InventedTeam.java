package org.territoireouvert.calls.demonstration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.application.sending.SendingStore;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.budget.BudgetLine.Side;
import org.territoireouvert.calls.model.budget.BudgetLine.Source;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.eligibility.EligibilityFacts;
import org.territoireouvert.calls.model.form.FormAnswers;

/** Writes an invented collective with its application, step by step. Not thread-safe. */
final class InventedTeam {

    private final PluginContext context;
    private final SendingStore store;
    private final Handle handle;
    private final Map<String, Partner> partners;
    private final SectionRepository sections;
    private Application application;

    /** Begins the application of a collective to the call "Lieux partagés". */
    InventedTeam(
            PluginContext context,
            SendingStore store,
            Handle handle,
            Map<String, Partner> partners,
            Collective collective,
            String title,
            String summary,
            Instant begun) {
        this.context = context;
        this.store = store;
        this.handle = handle;
        this.partners = partners;
        this.sections = new SectionRepository(context.service(Json.class));
        store.collectives().save(handle, collective);
        this.application = new Application(
                context.ids().next(),
                store.applications()
                        .nextNumber(handle, begun.atZone(context.zone()).getYear()),
                SharedPlaces.SLUG,
                collective.id(),
                1,
                title,
                summary,
                "00401",
                Money.ZERO,
                Money.ZERO,
                ApplicationState.DRAFT,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                begun,
                begun);
        store.applications().save(handle, application);
    }

    Application application() {
        return application;
    }

    /** Adds an organisation or, of the kind "person", a resident; all of them invented, so that nobody can sign in as one. */
    String member(String name, String kind, String brings) {
        String id = context.ids().next();
        boolean person = kind.equals(EligibilityFacts.PERSON);
        String invented = context.ids().next();
        store.members()
                .save(
                        handle,
                        new Member(
                                id,
                                application.collectiveId(),
                                person ? Member.Kind.PERSON : Member.Kind.ORGANISATION,
                                person ? "" : invented,
                                person ? invented : "",
                                name,
                                brings,
                                Member.State.MEMBER,
                                false,
                                false,
                                application.madeAt()));
        partners.put(id, new Partner(id, name, person ? "" : invented, "", "", kind));
        return id;
    }

    InventedTeam section(String code, Section.Progress progress, Map<String, List<String>> answers) {
        sections.save(
                handle,
                application.id(),
                new Section(code, "", progress, 1, new FormAnswers(answers), "", application.madeAt()));
        return this;
    }

    /** Gives a member its part of the budget. */
    InventedTeam budget(String member, BudgetLine... lines) {
        store.budgets().replace(handle, application.id(), member, List.of(lines));
        handle.createUpdate("""
                        insert into cal_budget_part (application_id, member_id, revision, changed_by, changed_at)
                        select id, :member, 1, '', made_at from cal_application where id = :id
                        """)
                .bind("member", member)
                .bind("id", application.id())
                .execute();
        application = withSums();
        store.applications().save(handle, application);
        return this;
    }

    private Application withSums() {
        Budget budget = store.budgets().of(handle, application.id());
        return new Application(
                application.id(),
                application.number(),
                application.callSlug(),
                application.collectiveId(),
                application.callVersion(),
                application.title(),
                application.summary(),
                application.territory(),
                budget.requested(),
                budget.costs(),
                application.state(),
                application.revision() + 1,
                application.batchOn(),
                application.submittedAt(),
                application.fingerprint(),
                application.madeAt(),
                application.updatedAt());
    }

    static BudgetLine cost(String member, String category, String label, long euros) {
        return new BudgetLine(member, Side.COST, category, label, Money.ofUnits(euros));
    }

    static BudgetLine from(String member, Source source, String label, long euros) {
        return new BudgetLine(member, Side.RESOURCE, source.name(), label, Money.ofUnits(euros));
    }
}
