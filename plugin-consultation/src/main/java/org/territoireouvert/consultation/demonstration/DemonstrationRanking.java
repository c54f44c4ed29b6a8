package org.territoireouvert.consultation.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.ranking.PriorityList;
import org.territoireouvert.consultation.ranking.PriorityListRepository;
import org.territoireouvert.consultation.ranking.RankedItem;
import org.territoireouvert.consultation.ranking.Ranking;
import org.territoireouvert.consultation.ranking.RankingRepository;

/** Priorities of invented people among seven actions of the plan of Val-de-Lisière. */
final class DemonstrationRanking {

    private static final int PEOPLE = 90;
    private static final long SEED = 2_033;

    /**
     * An action and how much people like it.
     *
     * @param weight the higher, the earlier it stands in lists
     */
    private record Planned(String title, String text, double weight) {}

    private static final List<Planned> ACTIONS = List.of(
            new Planned("Un départ de la gare à 19 h 45", "Un car de plus chaque soir de semaine.", 9),
            new Planned("Un arrêt devant le collège", "Avec un quai et un abri.", 7),
            new Planned("Des trottoirs refaits", "Rue par rue, en commençant près des écoles.", 6),
            new Planned("Un abri fermé pour 50 vélos", "À la gare de Pontaubrelle.", 4),
            new Planned("Le car gratuit avant 18 ans", "Sur les trois lignes.", 5),
            new Planned("30 km/h dans les bourgs", "Avec des plateaux et des marquages.", 3),
            new Planned("Des points de covoiturage éclairés", "Huit, sur les routes vers la gare.", 2));

    private final PluginContext context;
    private final RankingRepository rankings = new RankingRepository();
    private final PriorityListRepository lists = new PriorityListRepository();

    DemonstrationRanking(PluginContext context) {
        this.context = context;
    }

    /** Writes the items and lists of a step, as a part of a transaction. */
    void fill(Handle handle, PlannedStep step) {
        rankings.hold(handle, step);
        ACTIONS.forEach(action ->
                rankings.add(handle, step, RankedItem.of(context.ids().next(), action.title(), action.text())));
        Ranking ranking = rankings.find(handle, step);
        Random random = new Random(SEED);
        for (int person = 0; person < PEOPLE; person++) {
            lists.put(handle, step, ranking, context.ids().next(), drawn(ranking, random));
        }
    }

    private static PriorityList drawn(Ranking ranking, Random random) {
        List<Integer> left = new ArrayList<>();
        for (int action = 0; action < ACTIONS.size(); action++) {
            left.add(action);
        }
        int length = 2 + random.nextInt(ranking.choices() - 1);
        List<String> items = new ArrayList<>();
        while (items.size() < length) {
            Integer next = drawn(left, random);
            left.remove(next);
            items.add(ranking.items().get(next).id());
        }
        return new PriorityList(items);
    }

    private static Integer drawn(List<Integer> left, Random random) {
        double all = left.stream()
                .mapToDouble(action -> ACTIONS.get(action).weight())
                .sum();
        double place = random.nextDouble() * all;
        for (Integer action : left) {
            place -= ACTIONS.get(action).weight();
            if (place < 0) {
                return action;
            }
        }
        return left.getLast();
    }
}
