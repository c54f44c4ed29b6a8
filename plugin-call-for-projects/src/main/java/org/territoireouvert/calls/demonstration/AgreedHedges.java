package org.territoireouvert.calls.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.calls.award.AwardStore;
import org.territoireouvert.calls.award.contribution.GrantContent;
import org.territoireouvert.calls.award.contribution.GrantCounters;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;
import org.territoireouvert.calls.model.award.Indicator;

/** What "Haies et mares" agreed on in its second year: four projects under way, one agreement to sign, the others to prepare. */
public final class AgreedHedges implements DemonstrationData {

    private static final int MOST = 100;

    private final AwardStore store;
    private final FollowUp follow;

    /** Creates the data. */
    public AgreedHedges(AwardStore store, GrantContent content, GrantCounters counters) {
        this.store = store;
        this.follow = new FollowUp(store, content, counters);
    }

    @Override
    public void fill() {
        Map<String, Grant> grants = store.grants().latest(MOST).stream()
                .filter(one -> one.callSlug().equals(Hedges.SLUG) && one.state() == GrantState.DECIDED)
                .collect(Collectors.toMap(Grant::title, one -> one));
        boolean begun = store.context()
                .database()
                .read(handle -> grants.values().stream()
                        .anyMatch(one -> store.agreements()
                                .find(handle, one.applicationId())
                                .isPresent()));
        if (!grants.isEmpty() && !begun) {
            Actor.Agent agent = follow.agent();
            store.context().database().write(handle -> {
                school(handle, grants, agent);
                ponds(handle, grants, agent);
                bocage(handle, grants, agent);
                garden(handle, grants, agent);
                orchards(handle, grants);
                return true;
            });
        }
    }

    private Grant of(Map<String, Grant> grants, String title) {
        return Optional.ofNullable(grants.get(title))
                .orElseThrow(() -> new IllegalStateException("\"" + title + "\" was not funded"));
    }

    private FollowUp.Plan plan(String object, List<Long> instalments, List<String> steps, Indicator indicator) {
        return new FollowUp.Plan(
                object,
                instalments,
                steps,
                List.of(indicator),
                Optional.empty(),
                store.today().plusDays(200));
    }

    private void school(Handle handle, Map<String, Grant> grants, Actor.Agent agent) {
        Grant grant = of(grants, "Une haie de l’école à la rivière");
        LocalDate decided = grant.decidedOn();
        follow.sign(
                handle,
                grant,
                agent,
                plan(
                        "Planter 1 200 mètres de haie entre l’école et la rivière, avec les élèves",
                        List.of(3_600L, 2_400L),
                        List.of("Plants choisis avec les classes", "Première moitié plantée", "Haie plantée"),
                        new Indicator(0, "Mètres de haie plantés", "1 200 m", "")));
        follow.pay(handle, grant, 0, decided.plusDays(38), agent);
        follow.finish(handle, grant, 0, decided.plusDays(52));
        follow.finish(handle, grant, 1, decided.plusDays(160));
    }

    private void ponds(Handle handle, Map<String, Grant> grants, Actor.Agent agent) {
        Grant grant = of(grants, "Six mares entre deux bois");
        follow.sign(
                handle,
                grant,
                agent,
                plan(
                        "Creuser six mares entre le Bois du Roy et le Petit Bois",
                        List.of(4_000L, 2_000L),
                        List.of("Trois mares creusées", "Six mares creusées"),
                        new Indicator(0, "Mares creusées", "6", "")));
        follow.pay(handle, grant, 0, grant.decidedOn().plusDays(38), agent);
        follow.finish(handle, grant, 0, grant.decidedOn().plusDays(75));
    }

    private void bocage(Handle handle, Map<String, Grant> grants, Actor.Agent agent) {
        Grant grant = of(grants, "Réparer 2 kilomètres de bocage");
        follow.sign(
                handle,
                grant,
                agent,
                plan(
                        "Combler deux kilomètres de vieilles haies par des chantiers ouverts",
                        List.of(3_000L, 3_000L),
                        List.of("Premier chantier", "Deux kilomètres réparés"),
                        new Indicator(0, "Personnes formées à la taille", "40", "")));
        follow.pay(handle, grant, 0, grant.decidedOn().plusDays(45), agent);
    }

    /** Signed and not paid yet: its payment is late. */
    private void garden(Handle handle, Map<String, Grant> grants, Actor.Agent agent) {
        follow.sign(
                handle,
                of(grants, "Une mare pour le jardin partagé"),
                agent,
                plan(
                        "Creuser une mare de 80 m² et planter une haie de petits fruits",
                        List.of(5_400L),
                        List.of("Mare creusée"),
                        new Indicator(0, "Classes accueillies", "8", "")));
    }

    private void orchards(Handle handle, Map<String, Grant> grants) {
        follow.prepare(
                handle,
                of(grants, "Haies mellifères dans les vergers"),
                plan(
                        "Planter quatre haies mellifères entre les vergers",
                        List.of(3_500L, 2_500L),
                        List.of("Deux haies plantées", "Quatre haies plantées"),
                        new Indicator(0, "Ruches installées", "12", "")));
    }
}
