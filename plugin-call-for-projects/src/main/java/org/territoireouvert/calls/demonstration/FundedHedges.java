package org.territoireouvert.calls.demonstration;

import static org.territoireouvert.calls.demonstration.HedgeApplications.company;
import static org.territoireouvert.calls.demonstration.HedgeApplications.organisation;
import static org.territoireouvert.calls.demonstration.HedgeApplications.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.people.Colleague;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.CallRights;
import org.territoireouvert.calls.award.Award;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.award.GrantContent;
import org.territoireouvert.calls.award.GrantCounters;
import org.territoireouvert.calls.award.Grants;
import org.territoireouvert.calls.award.Saved;
import org.territoireouvert.calls.award.agreement.AgreementDraft;
import org.territoireouvert.calls.award.agreement.PrepareAgreement;
import org.territoireouvert.calls.award.agreement.SignAgreement;
import org.territoireouvert.calls.award.following.AnswerReport;
import org.territoireouvert.calls.award.following.CloseGrant;
import org.territoireouvert.calls.award.following.FollowGrant;
import org.territoireouvert.calls.award.following.SendReport;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Closing;
import org.territoireouvert.calls.model.award.FunderShare;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantStep;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Instalment;
import org.territoireouvert.calls.model.award.Report;

/** What "Haies et mares" funded in its first year: a hedge whose report waits for an answer, a pond that is finished, a hedge that is being planted. */
public final class FundedHedges implements DemonstrationData {

    private static final String FUNDER_SIRET = "00000011700010";
    private static final int SIGNED_AFTER = 25;

    private static final List<String> SIGNERS = List.of("Claire Vautrin", "Bruno Lemaire", "Anaïs Pichon");

    private final AwardStore store;
    private final Grants grants;
    private final PrepareAgreement prepare;
    private final SignAgreement sign;
    private final FollowGrant follow;
    private final SendReport send;
    private final AnswerReport answer;
    private final CloseGrant close;

    /** Creates the data. */
    public FundedHedges(AwardStore store, Grants grants, GrantContent content, GrantCounters counters) {
        this.store = store;
        this.grants = grants;
        this.prepare = new PrepareAgreement(store);
        this.sign = new SignAgreement(store, content);
        this.follow = new FollowGrant(store, content);
        this.send = new SendReport(store);
        this.answer = new AnswerReport(store, content);
        this.close = new CloseGrant(store, content, counters);
    }

    @Override
    public void fill() {
        if (!store.grants().latest(1).isEmpty()
                || store.calls().find(Hedges.FIRST).isEmpty()) {
            return;
        }
        HedgeApplications applications = new HedgeApplications(store);
        Actor.Agent agent = agent();
        LocalDate decided = store.today().minusDays(505);
        store.context().database().write(handle -> {
            hedge(handle, applications, agent, decided);
            pond(handle, applications, agent, decided);
            return orchard(handle, applications, agent, decided);
        });
    }

    private Actor.Agent agent() {
        Optional<Colleague> first = store.context().service(People.class).colleaguesWho(CallRights.EXAMINE, "").stream()
                .findFirst();
        return new Actor.Agent(
                first.map(Colleague::id).orElseGet(store.context().ids()::next), "Service environnement", Set.of());
    }

    private void hedge(Handle handle, HedgeApplications applications, Actor.Agent agent, LocalDate decided) {
        Application application = applications.add(
                handle,
                "Haies des trois ruisseaux",
                "900 mètres de haie entre Corvaux et le bois",
                "Une haie continue pour les oiseaux et contre les coulées de boue, plantée avec les habitants.",
                List.of(
                        organisation("Commune de Corvaux", "public-body", "00000012500013", 2_600),
                        organisation("Les Amis du bocage", "association", "00000013300017", 2_000),
                        company("Ferme des Aulnes", "00000014100010", 1_200),
                        person("Marcel Dutoit")),
                Map.of(
                        "lieu",
                        "Chemin des Aulnes",
                        "longueur",
                        "900",
                        "entretien",
                        "La ferme et l’association, cinq ans"));
        Grant grant = award(handle, application, 5_800, decided, agent);
        sign(
                handle,
                grant,
                agent,
                new Plan(
                        "Planter 900 mètres de haie d’essences locales et l’entretenir cinq ans",
                        List.of(3_500L, 2_300L),
                        List.of("Plants commandés", "Haie plantée", "Premier arrosage d’été"),
                        List.of(
                                new Indicator(0, "Mètres de haie plantés", "900 m", ""),
                                new Indicator(1, "Habitants venus planter", "60", "")),
                        Optional.of(store.today().minusDays(310)),
                        store.today().plusDays(150)));
        pay(handle, grant, 0, decided.plusDays(40), agent);
        finish(handle, grant, 0, decided.plusDays(60));
        finish(handle, grant, 1, decided.plusDays(150));
        report(
                handle,
                grant,
                0,
                "La haie est plantée sur 860 mètres. Un propriétaire a changé d’avis : il manque 40 mètres, "
                        + "que nous cherchons à placer le long du stade.",
                Map.of(0, "860 m", 1, "74"),
                List.of(new Report.Cost("Commune de Corvaux", "Plants et paillage", Money.ofUnits(2_480))));
    }

    private void pond(Handle handle, HedgeApplications applications, Actor.Agent agent, LocalDate decided) {
        Application application = applications.add(
                handle,
                "La mare de l’école",
                "Une mare à l’école de Lanvault",
                "Les élèves creusent, plantent et comptent les grenouilles ; le voisinage surveille l’eau.",
                List.of(
                        organisation("École de Lanvault", "school", "00000015800014", 1_800),
                        organisation("Association des parents d’élèves", "association", "00000016600017", 600)),
                Map.of("lieu", "École de Lanvault", "entretien", "Les classes de CM1, avec les parents l’été"));
        Grant grant = award(handle, application, 2_400, decided, agent);
        sign(
                handle,
                grant,
                agent,
                new Plan(
                        "Creuser une mare de 40 m² et en faire un lieu d’observation",
                        List.of(2_400L),
                        List.of("Mare creusée"),
                        List.of(new Indicator(0, "Espèces observées", "10", "")),
                        Optional.empty(),
                        store.today().minusDays(60)));
        pay(handle, grant, 0, decided.plusDays(40), agent);
        finish(handle, grant, 0, decided.plusDays(70));
        report(
                handle,
                grant,
                0,
                "La mare est creusée et clôturée. Deux classes y viennent chaque semaine. L’argile manquait : "
                        + "une bâche a coûté plus cher que prévu.",
                Map.of(0, "14"),
                List.of(
                        new Report.Cost("École de Lanvault", "Terrassement", Money.ofUnits(1_750)),
                        new Report.Cost("Association des parents d’élèves", "Bâche et clôture", Money.ofUnits(980))));
        FollowedGrant sent = read(handle, grant);
        expect(answer.answer(handle, sent, sent.reports().getFirst(), true, "Merci, rien à ajouter."));
        expect(close.close(
                handle, read(handle, grant), store.today().minusDays(30), Closing.Balance.NONE, Money.ZERO, agent));
    }

    private boolean orchard(Handle handle, HedgeApplications applications, Actor.Agent agent, LocalDate decided) {
        Application application = applications.add(
                handle,
                "Le verger du bas",
                "Une haie fruitière autour du verger partagé",
                "Noisetiers, sureaux et églantiers : une haie à cueillir, ouverte à tous.",
                List.of(
                        organisation("Le Verger partagé", "association", "00000017400011", 1_900),
                        person("Odile Perrin")),
                Map.of("lieu", "Verger du bas, Corvaux", "longueur", "150", "entretien", "Les jardiniers du verger"));
        Grant grant = award(handle, application, 1_900, decided, agent);
        sign(
                handle,
                grant,
                agent,
                new Plan(
                        "Planter 150 mètres de haie fruitière ouverte à la cueillette",
                        List.of(1_200L, 700L),
                        List.of("Haie plantée"),
                        List.of(new Indicator(0, "Mètres de haie plantés", "150 m", "")),
                        Optional.empty(),
                        store.today().plusDays(40)));
        pay(handle, grant, 0, decided.plusDays(45), agent);
        return true;
    }

    private Grant award(Handle handle, Application application, long euros, LocalDate decided, Actor.Agent agent) {
        Money granted = Money.ofUnits(euros);
        return grants.award(
                handle,
                application,
                new Award(
                        granted,
                        List.of(new FunderShare("Communauté de communes du Val-de-Lisière", FUNDER_SIRET, granted)),
                        "Le projet relie deux milieux, et l’entretien est prévu pour cinq ans.",
                        true,
                        decided,
                        "Délibération " + decided.getYear() + "-41"),
                agent);
    }

    /** What is agreed: instalments in euros, milestones and reports. */
    private record Plan(
            String object,
            List<Long> instalments,
            List<String> steps,
            List<Indicator> indicators,
            Optional<LocalDate> interimOn,
            LocalDate finalOn) {}

    private void sign(Handle handle, Grant grant, Actor.Agent agent, Plan plan) {
        LocalDate from = grant.decidedOn().plusDays(30);
        FollowedGrant before = read(handle, grant);
        boolean once = plan.instalments().size() == 1;
        Agreement agreement = new Agreement(
                "CONV-" + grant.number(),
                plan.object(),
                Agreement.Nature.MONEY,
                once ? Agreement.Payment.ONCE : Agreement.Payment.STAGES,
                "",
                from,
                once ? from.plusDays(30) : plan.finalOn(),
                false,
                80,
                "",
                "",
                Optional.empty(),
                1,
                1);
        expect(prepare.keep(
                handle,
                grant,
                new AgreementDraft(
                        agreement,
                        before.beneficiaries(),
                        IntStream.range(0, plan.instalments().size())
                                .mapToObj(place -> new Instalment(
                                        place,
                                        place == 0 ? from : plan.finalOn(),
                                        Money.ofUnits(plan.instalments().get(place)),
                                        place == 0 ? "à la signature" : "au bilan final",
                                        Optional.empty()))
                                .toList(),
                        IntStream.range(0, plan.steps().size())
                                .mapToObj(place -> new GrantStep(
                                        place,
                                        plan.steps().get(place),
                                        grant.decidedOn().plusDays(60 + 90L * place),
                                        Optional.empty()))
                                .toList(),
                        plan.indicators(),
                        plan.interimOn(),
                        plan.finalOn())));
        expect(sign.sign(
                handle,
                grant,
                "La présidente de la communauté de communes",
                grant.decidedOn().plusDays(SIGNED_AFTER),
                IntStream.range(0, before.beneficiaries().size())
                        .mapToObj(index -> before.beneficiaries().get(index).isPerson()
                                ? before.beneficiaries().get(index).name()
                                : SIGNERS.get(index))
                        .toList(),
                agent));
    }

    private void pay(Handle handle, Grant grant, int place, LocalDate day, Actor.Agent agent) {
        expect(follow.pay(handle, read(handle, grant).grant(), place, day, agent));
    }

    private void finish(Handle handle, Grant grant, int place, LocalDate day) {
        expect(follow.finish(handle, read(handle, grant).grant(), place, day));
    }

    private void report(
            Handle handle, Grant grant, int place, String words, Map<Integer, String> values, List<Report.Cost> costs) {
        FollowedGrant followed = read(handle, grant);
        expect(send.send(
                handle,
                followed,
                followed.reports().get(place),
                words,
                values,
                costs,
                new Actor.Citizen(store.context().ids().next(), "", Actor.IdentityLevel.MAILBOX)));
    }

    private FollowedGrant read(Handle handle, Grant grant) {
        return FollowedGrant.read(
                handle, store, store.grants().find(handle, grant.number()).orElseThrow());
    }

    private static void expect(Saved saved) {
        if (!(saved instanceof Saved.Done)) {
            throw new IllegalStateException("The demonstration was refused: " + saved);
        }
    }
}
