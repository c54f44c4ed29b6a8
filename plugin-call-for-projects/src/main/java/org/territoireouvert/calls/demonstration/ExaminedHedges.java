package org.territoireouvert.calls.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.examination.ExaminationNews;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.examination.hearing.Moderate;
import org.territoireouvert.calls.examination.hearing.Moderate.Adjusted;
import org.territoireouvert.calls.examination.ranking.DecideCall;
import org.territoireouvert.calls.examination.ranking.DecisionRepository;
import org.territoireouvert.calls.examination.ranking.FundingListener;
import org.territoireouvert.calls.examination.ranking.ProposeRanking;
import org.territoireouvert.calls.examination.ranking.RankingRepository;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.examination.Assessment;
import org.territoireouvert.calls.model.examination.Assessment.Kind;
import org.territoireouvert.calls.model.examination.Assessment.Reason;
import org.territoireouvert.calls.model.examination.Assessment.State;
import org.territoireouvert.calls.model.examination.Assessor;
import org.territoireouvert.calls.model.examination.Mark;
import org.territoireouvert.calls.model.examination.Outcome;
import org.territoireouvert.calls.model.examination.Step;
import org.territoireouvert.calls.model.form.FormAnswers;

/** What became of the call "Haies et mares": eight applications, four assessors, one conflict of interest, one meeting, the results. */
public final class ExaminedHedges implements DemonstrationData {

    private static final List<String> ASSESSORS =
            List.of("demonstration-juree-1", "demonstration-juree-2", "demonstration-jure-3", "demonstration-jure-4");
    private static final int LIMIT = 6;
    private static final Actor.Agent SERVICE =
            new Actor.Agent("demonstration-environnement", "Service environnement", Set.of());

    private final Room room;
    private final FundingListener funding;

    /** Creates the data. */
    public ExaminedHedges(PluginContext context, CallRepository calls, FundingListener funding) {
        this.funding = funding;
        this.room = Room.of(context, calls);
    }

    /** An invented organisation. */
    private record Applicant(String name, Classification kind) {}

    /**
     * An invented application.
     *
     * @param aid in euros
     * @param marks of two assessors: effect and upkeep of the first one, then of the second one
     */
    private record Invented(
            String collective,
            List<Applicant> members,
            String title,
            String summary,
            String where,
            int metres,
            String upkeep,
            int aid,
            List<Integer> marks,
            String comment) {}

    private static List<Invented> all() {
        return List.of(
                new Invented(
                        "Les Haies de la Lisière",
                        List.of(
                                new Applicant("Commune de Corvaux", Classification.PUBLIC_BODY),
                                new Applicant("Ferme des Saules", Classification.COMPANY),
                                new Applicant("École Simone-Veil", Classification.SCHOOL)),
                        "Une haie de l’école à la rivière",
                        "1 200 mètres de haie entre l’école de Corvaux et la rivière, plantés par les élèves et deux fermes.",
                        "Chemin du Moulin, Corvaux",
                        1_200,
                        "La commune taille, la ferme des Saules arrose les trois premières années, les élèves comptent les oiseaux.",
                        6_000,
                        List.of(5, 4, 5, 5),
                        "La haie relie deux milieux qui étaient séparés."),
                new Invented(
                        "Mares en chaîne",
                        List.of(
                                new Applicant("Association Eaux vives", Classification.ASSOCIATION),
                                new Applicant("Commune de Saint-Aubin", Classification.PUBLIC_BODY)),
                        "Six mares entre deux bois",
                        "Six petites mares, une tous les 300 mètres, pour que les tritons passent d’un bois à l’autre.",
                        "Bois du Roy, Saint-Aubin",
                        0,
                        "L’association vient deux fois par an, la commune prête un engin.",
                        6_000,
                        List.of(4, 4, 4, 3),
                        "Le suivi est décrit année par année."),
                new Invented(
                        "Ferme des Trois Chênes",
                        List.of(new Applicant("Ferme des Trois Chênes", Classification.COMPANY)),
                        "Des haies autour des pâtures",
                        "900 mètres de haie pour abriter le troupeau et ralentir l’eau.",
                        "Les Trois Chênes, Valmont",
                        900,
                        "L’exploitation, avec un contrat de cinq ans.",
                        6_000,
                        List.of(4, 4, 3, 4),
                        "Un effet sur l’eau, peu de lien avec les voisins."),
                new Invented(
                        "Les Jardins de Brûlon",
                        List.of(
                                new Applicant("Jardins partagés de Brûlon", Classification.ASSOCIATION),
                                new Applicant("Commune de Brûlon", Classification.PUBLIC_BODY)),
                        "Une mare pour le jardin partagé",
                        "Une mare de 80 m² et une haie de petits fruits, ouvertes aux écoles.",
                        "Rue des Prés, Brûlon",
                        150,
                        "Les jardiniers, un samedi par mois.",
                        5_400,
                        List.of(3, 4, 3, 4),
                        "Beau projet pour les écoles, petit effet sur les oiseaux."),
                new Invented(
                        "Vergers du Val",
                        List.of(
                                new Applicant("Coopérative des vergers du Val", Classification.COMPANY),
                                new Applicant("Lycée agricole", Classification.SCHOOL)),
                        "Haies mellifères dans les vergers",
                        "Quatre haies d’espèces locales entre les vergers, pour les abeilles.",
                        "Plateau du Val, Corvaux",
                        1_600,
                        "La coopérative et les élèves du lycée agricole.",
                        6_000,
                        List.of(5, 4, 1, 3),
                        "Les espèces sont bien choisies."),
                new Invented(
                        "Commune de Montreuil-le-Petit",
                        List.of(new Applicant("Commune de Montreuil-le-Petit", Classification.PUBLIC_BODY)),
                        "Replanter le talus du lavoir",
                        "300 mètres de talus replantés après les travaux de la route.",
                        "Le Lavoir, Montreuil-le-Petit",
                        300,
                        "Les agents de la commune.",
                        5_500,
                        List.of(3, 3, 2, 3),
                        "L’entretien est assuré, l’effet reste local."),
                new Invented(
                        "Les Amis du bocage",
                        List.of(
                                new Applicant("Les Amis du bocage", Classification.ASSOCIATION),
                                new Applicant("Ferme de la Noë", Classification.COMPANY),
                                new Applicant("Ferme du Puits", Classification.COMPANY)),
                        "Réparer 2 kilomètres de bocage",
                        "Combler les trous de vieilles haies dans deux fermes, avec des chantiers ouverts.",
                        "La Noë, Valmont",
                        2_000,
                        "Chaque ferme entretient ses haies, l’association forme à la taille.",
                        6_000,
                        List.of(4, 5, 4, 4),
                        "Deux kilomètres pour ce prix, c’est rare."),
                new Invented(
                        "Golf de la Lisière",
                        List.of(new Applicant("SAS Golf de la Lisière", Classification.COMPANY)),
                        "Une pièce d’eau d’agrément",
                        "Agrandir la pièce d’eau du parcours.",
                        "Golf de la Lisière",
                        0,
                        "Le personnel du golf.",
                        4_200,
                        List.of(1, 2, 0, 3),
                        "L’eau serait pompée en été : l’effet est contraire au but de l’appel."));
    }

    @Override
    public void fill() {
        room.context().database().write(handle -> {
            Optional<Call> call = room.calls().find(handle, Hedges.SLUG);
            boolean there = handle.createQuery("select count(*) from cal_application where call_slug = :call")
                            .bind("call", Hedges.SLUG)
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (call.isPresent() && !there) {
                fill(handle, call.get());
            }
            return true;
        });
    }

    private void fill(Handle handle, Call call) {
        Instant closed = call.calendar().closing(room.context().zone());
        ASSESSORS.forEach(one -> room.assessors().save(handle, call.slug(), new Assessor(one, LIMIT), closed));
        List<Application> applications = new ArrayList<>();
        List<Invented> all = all();
        for (int index = 0; index < all.size(); index++) {
            Application application = send(handle, call, all.get(index), closed.minus(Duration.ofDays(index + 1L)));
            applications.add(application);
            assess(handle, application, all.get(index), index, closed);
        }
        conflict(handle, applications.get(2), closed);
        moderate(handle, call, applications.get(4), closed);
        decide(handle, call, applications.getLast().number(), closed.plus(Duration.ofDays(30)));
    }

    private Application send(Handle handle, Call call, Invented one, Instant at) {
        Collective collective = new Collective(
                room.context().ids().next(),
                one.collective(),
                one.summary(),
                "",
                1,
                DecisionRule.MAJORITY,
                false,
                true,
                at,
                at);
        room.collectives().save(handle, collective);
        List<Partner> partners = new ArrayList<>();
        for (Applicant member : one.members()) {
            String id = room.context().ids().next();
            String organisation = "demonstration-" + id;
            room.members()
                    .save(
                            handle,
                            new Member(
                                    id,
                                    collective.id(),
                                    Member.Kind.ORGANISATION,
                                    organisation,
                                    "",
                                    member.name(),
                                    "",
                                    Member.State.MEMBER,
                                    false,
                                    false,
                                    at));
            partners.add(new Partner(
                    id, member.name(), organisation, "", "", member.kind().code()));
        }
        Money aid = Money.ofUnits(one.aid());
        Money own = new Money(aid.cents() / 4);
        String first = partners.getFirst().id();
        Budget budget = new Budget(List.of(
                new BudgetLine(
                        first, BudgetLine.Side.COST, "plants", "Plants, paillage et terrassement", aid.plus(own)),
                new BudgetLine(first, BudgetLine.Side.RESOURCE, "REQUESTED", "Aide demandée", aid),
                new BudgetLine(first, BudgetLine.Side.RESOURCE, "OWN", "Argent de l’équipe", own)));
        String number = room.applications()
                .nextNumber(
                        handle, LocalDate.ofInstant(at, room.context().zone()).getYear());
        SentApplication sent = new SentApplication(
                number,
                call.slug(),
                call.version(),
                one.title(),
                one.summary(),
                "",
                one.collective(),
                partners,
                new FormAnswers(Map.of(
                        "lieu", List.of(one.where()),
                        "longueur", List.of(one.metres() == 0 ? "" : Integer.toString(one.metres())),
                        "entretien", List.of(one.upkeep()))),
                budget,
                List.of());
        String document = room.sent().document(sent);
        Application application = new Application(
                room.context().ids().next(),
                number,
                call.slug(),
                collective.id(),
                call.version(),
                one.title(),
                one.summary(),
                "",
                aid,
                budget.costs(),
                ApplicationState.ELIGIBLE,
                1,
                Optional.of(call.calendar().closesOn()),
                Optional.of(at),
                org.territoireouvert.calls.application.SentApplications.fingerprint(document),
                at,
                at);
        room.applications().save(handle, application);
        room.sent().add(handle, application.id(), document, "", at);
        return application;
    }

    private void assess(Handle handle, Application application, Invented one, int index, Instant closed) {
        for (int turn = 0; turn < 2; turn++) {
            String assessor = ASSESSORS.get((index + turn) % ASSESSORS.size());
            List<Mark> marks = List.of(
                    mark("effet", one.marks().get(2 * turn), one.comment()),
                    mark("entretien", one.marks().get(2 * turn + 1), "Les personnes et les dates sont nommées."));
            finished(handle, application, assessor, marks, closed.plus(Duration.ofDays(12L + turn)));
        }
        room.refresh(handle, application);
    }

    private static Mark mark(String criterion, int points, String comment) {
        return Mark.of(criterion, points, Mark.isExplained(points) || points > 3 ? comment : "");
    }

    private void finished(Handle handle, Application application, String assessor, List<Mark> marks, Instant at) {
        Assessment asked = asked(handle, application, assessor, at.minus(Duration.ofDays(9)));
        room.assessments().change(handle, asked.in(State.FINAL, assessor, at));
        room.assessments().replaceMarks(handle, asked.id(), marks);
        room.steps().add(handle, application.id(), new Step(Step.Kind.FINAL, "", assessor, at));
    }

    private Assessment asked(Handle handle, Application application, String assessor, Instant at) {
        Assessment asked = Assessment.asked(
                room.context().ids().next(),
                application.id(),
                application.callSlug(),
                Kind.ASSESSOR,
                assessor,
                SERVICE.personId(),
                at);
        room.assessments().add(handle, asked);
        room.steps().add(handle, application.id(), new Step(Step.Kind.ASSIGNED, "", SERVICE.personId(), at));
        return asked;
    }

    private void conflict(Handle handle, Application application, Instant closed) {
        Instant at = closed.plus(Duration.ofDays(5));
        String words = "Ma sœur travaille dans cette ferme.";
        Assessment asked = asked(handle, application, ASSESSORS.get(0), closed.plus(Duration.ofDays(4)));
        room.assessments().change(handle, asked.declined(Reason.CONFLICT, words, asked.assessorId(), at));
        room.steps().add(handle, application.id(), new Step(Step.Kind.CONFLICT, words, asked.assessorId(), at));
        room.refresh(handle, application);
    }

    private void moderate(Handle handle, Call call, Application application, Instant closed) {
        Assessment low = room.assessments().of(handle, application.id()).stream()
                .filter(one ->
                        room.assessments().marks(handle, one.id()).stream().anyMatch(mark -> mark.points() <= Mark.LOW))
                .findFirst()
                .orElseThrow();
        new Moderate(room)
                .hold(
                        call.slug(),
                        application.number(),
                        LocalDate.ofInstant(closed, room.context().zone()).plusDays(16),
                        "Les deux évaluateurs, le service environnement",
                        "Un plan joint au dossier n’avait pas été lu : les haies touchent bien la rivière.",
                        List.of(new Adjusted(low.id(), "effet", 3, "Les haies relient le verger à la rivière.")),
                        SERVICE.personId());
    }

    private void decide(Handle handle, Call call, String golf, Instant at) {
        RankingRepository rankings = new RankingRepository();
        DecisionRepository decisions = new DecisionRepository();
        ProposeRanking propose = new ProposeRanking(room, rankings, decisions);
        FundingListener dated = (work, of, one, granted, shares, reason, by) ->
                funding.funded(work, of, one.in(one.state(), at), granted, shares, reason, by);
        DecideCall decide = new DecideCall(room, new ExaminationNews(room), rankings, decisions, propose, dated);
        decide.choose(call.slug(), "", true, 1, "8 15 23 31 44", "Loto du samedi qui suit la fin du dépôt");
        decide.change(
                call.slug(),
                golf,
                Outcome.REFUSED,
                Optional.empty(),
                "L’eau serait pompée en été : le projet va contre le but de l’appel.",
                SERVICE.personId());
        decide.freeze(SERVICE, call.slug(), "");
        decide.publish(call.slug(), "");
        String then = PortableInstant.text(at);
        handle.execute(
                "update cal_ranking set frozen_at = ?, published_at = ? where call_slug = ?", then, then, call.slug());
        handle.execute("update cal_outcome set decided_at = ? where call_slug = ?", then, call.slug());
        LocalDate day = LocalDate.ofInstant(at, room.context().zone());
        handle.execute(
                "update cal_grant set decided_on = ?, year = ? where call_slug = ?",
                day.toString(),
                Integer.toString(day.getYear()),
                call.slug());
        handle.execute("""
                update cal_examination_step set at = ? where kind in ('CHANGED', 'DECIDED', 'MODERATED')
                  and application_id in (select id from cal_application where call_slug = ?)
                """, then, call.slug());
    }
}
