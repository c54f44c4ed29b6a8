package org.territoireouvert.calls.demonstration;

import static org.territoireouvert.calls.demonstration.HedgeApplications.company;
import static org.territoireouvert.calls.demonstration.HedgeApplications.organisation;
import static org.territoireouvert.calls.demonstration.HedgeApplications.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.award.contribution.GrantCounters;
import org.territoireouvert.calls.award.granting.Award;
import org.territoireouvert.calls.award.granting.Grants;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.award.FunderShare;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Report;

/** What "Haies et mares" funded in its first year: a hedge whose report waits for an answer, a pond that is finished, a hedge that is being planted. */
public final class FundedHedges implements DemonstrationData {

    private final AwardStore store;
    private final Grants grants;
    private final FollowUp follow;

    /** Creates the data. */
    public FundedHedges(AwardStore store, Grants grants, GrantContent content, GrantCounters counters) {
        this.store = store;
        this.grants = grants;
        this.follow = new FollowUp(store, content, counters);
    }

    @Override
    public void fill() {
        if (!store.grants().latest(1).isEmpty()
                || store.calls().find(Hedges.FIRST).isEmpty()) {
            return;
        }
        HedgeApplications applications = new HedgeApplications(store);
        Actor.Agent agent = follow.agent();
        LocalDate decided = store.today().minusDays(505);
        store.context().database().write(handle -> {
            hedge(handle, applications, agent, decided);
            pond(handle, applications, agent, decided);
            return orchard(handle, applications, agent, decided);
        });
    }

    private void hedge(Handle handle, HedgeApplications applications, Actor.Agent agent, LocalDate decided) {
        Application application = applications.add(
                handle,
                "Haies des trois ruisseaux",
                "900 mètres de haie entre Corvaux et le bois",
                "Une haie continue pour les oiseaux et contre les coulées de boue, plantée avec les habitants.",
                "00401",
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
        follow.sign(
                handle,
                grant,
                agent,
                new FollowUp.Plan(
                        "Planter 900 mètres de haie d’essences locales et l’entretenir cinq ans",
                        List.of(3_500L, 2_300L),
                        List.of("Plants commandés", "Haie plantée", "Premier arrosage d’été"),
                        List.of(
                                new Indicator(0, "Mètres de haie plantés", "900 m", ""),
                                new Indicator(1, "Habitants venus planter", "60", "")),
                        Optional.of(store.today().minusDays(310)),
                        store.today().plusDays(150)));
        follow.pay(handle, grant, 0, decided.plusDays(40), agent);
        follow.finish(handle, grant, 0, decided.plusDays(60));
        follow.finish(handle, grant, 1, decided.plusDays(150));
        follow.report(
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
                "Une mare à l’école d’Hautechaume",
                "Les élèves creusent, plantent et comptent les grenouilles ; le voisinage surveille l’eau.",
                "00402",
                List.of(
                        organisation("École d’Hautechaume", "school", "00000015800014", 1_800),
                        organisation("Association des parents d’élèves", "association", "00000016600017", 600)),
                Map.of("lieu", "École d’Hautechaume", "entretien", "Les classes de CM1, avec les parents l’été"));
        Grant grant = award(handle, application, 2_400, decided, agent);
        follow.sign(
                handle,
                grant,
                agent,
                new FollowUp.Plan(
                        "Creuser une mare de 40 m² et en faire un lieu d’observation",
                        List.of(2_400L),
                        List.of("Mare creusée"),
                        List.of(new Indicator(0, "Espèces observées", "10", "")),
                        Optional.empty(),
                        store.today().minusDays(60)));
        follow.pay(handle, grant, 0, decided.plusDays(40), agent);
        follow.finish(handle, grant, 0, decided.plusDays(70));
        follow.report(
                handle,
                grant,
                0,
                "La mare est creusée et clôturée. Deux classes y viennent chaque semaine. L’argile manquait : "
                        + "une bâche a coûté plus cher que prévu.",
                Map.of(0, "14"),
                List.of(
                        new Report.Cost("École d’Hautechaume", "Terrassement", Money.ofUnits(1_750)),
                        new Report.Cost("Association des parents d’élèves", "Bâche et clôture", Money.ofUnits(980))));
        follow.accept(handle, grant, "Merci, rien à ajouter.");
        follow.close(handle, grant, store.today().minusDays(30), agent);
    }

    private boolean orchard(Handle handle, HedgeApplications applications, Actor.Agent agent, LocalDate decided) {
        Application application = applications.add(
                handle,
                "Le verger du bas",
                "Une haie fruitière autour du verger partagé",
                "Noisetiers, sureaux et églantiers : une haie à cueillir, ouverte à tous.",
                "00401",
                List.of(
                        organisation("Le Verger partagé", "association", "00000017400011", 1_900),
                        person("Odile Perrin")),
                Map.of("lieu", "Verger du bas, Corvaux", "longueur", "150", "entretien", "Les jardiniers du verger"));
        Grant grant = award(handle, application, 1_900, decided, agent);
        follow.sign(
                handle,
                grant,
                agent,
                new FollowUp.Plan(
                        "Planter 150 mètres de haie fruitière ouverte à la cueillette",
                        List.of(1_200L, 700L),
                        List.of("Haie plantée"),
                        List.of(new Indicator(0, "Mètres de haie plantés", "150 m", "")),
                        Optional.empty(),
                        store.today().plusDays(40)));
        follow.pay(handle, grant, 0, decided.plusDays(45), agent);
        return true;
    }

    private Grant award(Handle handle, Application application, long euros, LocalDate decided, Actor.Agent agent) {
        Money granted = Money.ofUnits(euros);
        return grants.award(
                handle,
                application,
                new Award(
                        granted,
                        List.of(new FunderShare(
                                "Communauté de communes du Val-de-Lisière", Hedges.FUNDER_SIRET, granted)),
                        "Le projet relie deux milieux, et l’entretien est prévu pour cinq ans.",
                        true,
                        decided,
                        "Délibération " + decided.getYear() + "-41"),
                agent);
    }
}
