package org.territoireouvert.consultation.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.StepKind;
import org.territoireouvert.consultation.seal.ForgetSealed;
import org.territoireouvert.consultation.store.ConsultationRepository;

/** What is kept about people who gave their priorities. When they close their account their list stays counted, without a link to them. */
public final class RankingData implements PersonalData {

    private static final int MOST = 10_000;

    private final PluginContext context;
    private final ConsultationRepository consultations;
    private final RankingRepository rankings = new RankingRepository();
    private final PriorityListRepository lists = new PriorityListRepository();
    private final ForgetSealed sealed = new ForgetSealed();

    /** Creates the answer. */
    public RankingData(PluginContext context, ConsultationRepository consultations) {
        this.context = context;
        this.consultations = consultations;
    }

    @Override
    public String descriptionKey() {
        return "personal-data.rankings";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            for (String items : lists(handle, person)) {
                rows.row("priorities", "", titles(handle, Arrays.asList(items.split(" "))));
            }
            return true;
        });
    }

    private static List<String> lists(Handle handle, String person) {
        return handle.createQuery("""
                        select items from con_ranking_list where person_id = :person
                        order by consultation, step limit :most""")
                .bind("person", person)
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
    }

    private static String titles(Handle handle, List<String> items) {
        Map<String, String> titles = handle
                .createQuery("select id, title from con_ranking_item where id in (<items>) limit :most")
                .bindList("items", items)
                .bind("most", items.size())
                .map((row, context) -> Map.entry(row.getString("id"), row.getString("title")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return items.stream().map(item -> titles.getOrDefault(item, item)).collect(Collectors.joining(" > "));
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        String nobody = context.ids().next();
        return context.database().write(handle -> rename(handle, person, nobody));
    }

    private static int rename(Handle handle, String from, String to) {
        return handle.createUpdate("update con_ranking_list set person_id = :to where person_id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    @Override
    public int transfer(String from, String to) {
        if (from.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            List<PlannedStep> both = ofBoth(handle, from, to);
            both.forEach(step -> {
                lists.remove(handle, step, rankings.hold(handle, step), from);
                sealed.left(handle, step.consultation().slug(), step.step().number(), 1);
            });
            return both.size() + rename(handle, from, to);
        });
    }

    private List<PlannedStep> ofBoth(Handle handle, String from, String to) {
        return handle
                .createQuery("""
                        select a.consultation, a.step from con_ranking_list a
                        join con_ranking_list b on b.consultation = a.consultation and b.step = a.step
                        where a.person_id = :from and b.person_id = :to
                        order by a.consultation, a.step limit :most""")
                .bind("from", from)
                .bind("to", to)
                .bind("most", MOST)
                .map((row, context) -> Map.entry(row.getString("consultation"), row.getString("step")))
                .list()
                .stream()
                .flatMap(place -> consultations
                        .find(handle, place.getKey())
                        .flatMap(found -> PlannedStep.find(found, StepKind.RANKING, place.getValue()))
                        .stream())
                .toList();
    }
}
