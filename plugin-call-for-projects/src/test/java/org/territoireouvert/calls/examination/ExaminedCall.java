package org.territoireouvert.calls.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.application.ApplicationRepository;
import org.territoireouvert.calls.application.SentApplications;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.demonstration.Hedges;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.Selection.Feedback;
import org.territoireouvert.calls.model.Selection.TieRule;
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
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormField.Bounds;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.runner.text.JacksonJson;

/** A call that is over and to which collectives answered, in the tables of a test. */
public final class ExaminedCall {

    /** Identifies it. */
    public static final String SLUG = "rives";

    /** What everybody writes in the field that identifies. */
    public static final String SECRET = "Nous sommes connus pour la fête du lac";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final Database database;
    private int applications;

    /** Uses tables. */
    public ExaminedCall(Database database) {
        this.database = database;
    }

    /** Publishes it: 10 000 €, of two funders. */
    public ExaminedCall publish(boolean anonymous, int assessors, int peers, TieRule tie, Feedback feedback) {
        CallSheet hedges = Hedges.sheet(TODAY);
        CallSheet sheet = new CallSheet(
                hedges.subject(),
                new Funding(
                        List.of(
                                new Funder("La ville", "", Money.ofUnits(7_500)),
                                new Funder("L’agence", "", Money.ofUnits(2_500))),
                        Money.ofUnits(10_000),
                        "",
                        AidRules.NONE,
                        ""),
                hedges.applicants(),
                hedges.calendar(),
                new Selection(
                        "Un jury",
                        List.of(
                                new Criterion("effet", "Effet", 60, "", List.of()),
                                new Criterion("entretien", "Entretien", 40, "", List.of())),
                        anonymous,
                        assessors,
                        peers,
                        tie,
                        feedback),
                List.of(),
                new ApplicationForm(List.of(new FormSection(
                        "projet",
                        "Le projet",
                        "",
                        List.of(
                                FormField.of("lieu", FieldKind.TEXT, "Où ?", true),
                                FormField.of("plan", FieldKind.FILE, "Plan", false),
                                FormField.of("mail", FieldKind.EMAIL, "Adresse", false),
                                new FormField(
                                        "nous",
                                        FieldKind.LONG_TEXT,
                                        "Qui êtes-vous ?",
                                        "",
                                        false,
                                        Optional.empty(),
                                        Bounds.NONE,
                                        List.of(),
                                        List.of(),
                                        true,
                                        false))))));
        database.write(handle -> {
            new CallRepository(database, new CallSheets(new JacksonJson()))
                    .publish(handle, Call.first(SLUG, sheet, NOW), "", "");
            return true;
        });
        return this;
    }

    /** A member of a collective. */
    public record Who(String name, String organisationId, String personId) {
        /** Returns a person. */
        public static Who person(String name, String id) {
            return new Who(name, "", id);
        }
    }

    /** Sends an application of a new collective that is eligible. */
    public Application send(String collective, int requested, Who... members) {
        return send(collective, requested, List.of(), members);
    }

    /** Sends one with files. */
    public Application send(String collective, int requested, List<SentFile> files, Who... members) {
        return database.write(handle -> send(handle, collective, requested, files, members));
    }

    private Application send(Handle handle, String name, int requested, List<SentFile> files, Who... members) {
        applications++;
        String id = "a" + applications;
        String collectiveId = "c" + applications;
        Collective collective = new Collective(collectiveId, name, "", "", 1, DecisionRule.ALL, false, true, NOW, NOW);
        new CollectiveRepository(database).save(handle, collective);
        List<Partner> partners = new ArrayList<>();
        for (Who who : members) {
            String member = id + "-m" + partners.size();
            boolean person = who.organisationId().isEmpty();
            new MemberRepository(database)
                    .save(
                            handle,
                            new Member(
                                    member,
                                    collectiveId,
                                    person ? Member.Kind.PERSON : Member.Kind.ORGANISATION,
                                    who.organisationId(),
                                    who.personId(),
                                    who.name(),
                                    "",
                                    Member.State.MEMBER,
                                    false,
                                    false,
                                    NOW));
            partners.add(new Partner(member, who.name(), who.organisationId(), "", "", ""));
        }
        String number = new ApplicationRepository(database).nextNumber(handle, 2026);
        Money aid = Money.ofUnits(requested);
        Budget budget = new Budget(
                partners.isEmpty()
                        ? List.of()
                        : List.of(
                                new BudgetLine(
                                        partners.getFirst().id(),
                                        BudgetLine.Side.COST,
                                        "plants",
                                        "Plants de " + name,
                                        aid),
                                new BudgetLine(
                                        partners.getFirst().id(), BudgetLine.Side.RESOURCE, "REQUESTED", "Aide", aid)));
        SentApplication sent = new SentApplication(
                number,
                SLUG,
                1,
                "Projet " + applications + " de " + name,
                "Par " + name + ".",
                "",
                name,
                partners,
                new FormAnswers(Map.of(
                        "lieu", List.of("Au bord du lac, chez " + name),
                        "mail", List.of("contact@" + id + ".exemple.fr"),
                        "nous", List.of(SECRET))),
                budget,
                files);
        SentApplications all = new SentApplications(new JacksonJson());
        Application application = new Application(
                id,
                number,
                SLUG,
                collectiveId,
                1,
                sent.title(),
                sent.summary(),
                "",
                aid,
                aid,
                ApplicationState.ELIGIBLE,
                1,
                Optional.of(TODAY.minusDays(240)),
                Optional.of(NOW),
                "",
                NOW,
                NOW);
        new ApplicationRepository(database).save(handle, application);
        all.add(handle, id, all.document(sent), "", NOW);
        return application;
    }
}
