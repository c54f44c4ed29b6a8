package org.territoireouvert.calls.examination.ranking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.examination.Examinable;
import org.territoireouvert.calls.examination.Room;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.examination.Candidate;
import org.territoireouvert.calls.model.examination.Envelope;
import org.territoireouvert.calls.model.examination.Envelope.Change;
import org.territoireouvert.calls.model.examination.Ranking;
import org.territoireouvert.calls.model.examination.Ratio;

/** Computes who would be funded, by the scores as they are now. */
public final class ProposeRanking {

    private final Room room;
    private final RankingRepository rankings;
    private final DecisionRepository decisions;

    /** Works in a room. */
    public ProposeRanking(Room room, RankingRepository rankings, DecisionRepository decisions) {
        this.room = room;
        this.rankings = rankings;
        this.decisions = decisions;
    }

    /** Computes it for a batch, empty for a call that has none. */
    public Proposition of(Handle handle, Call call, String batch) {
        Selection selection = call.sheet().selection();
        RankingSettings settings = rankings.settings(handle, call.slug(), batch);
        Map<String, PanelChange> byId = rankings.changes(handle, call.slug());
        Map<String, Application> applications = new LinkedHashMap<>();
        Map<String, PanelChange> changes = new HashMap<>();
        List<Candidate> candidates = new ArrayList<>();
        List<Application> unscored = new ArrayList<>();
        for (Application one : inBatch(handle, call, batch, List.of(ApplicationState.ELIGIBLE))) {
            applications.put(one.number(), one);
            PanelChange change = byId.get(one.id());
            if (change != null) {
                changes.put(one.number(), change);
            }
            Optional<Ratio> score = room.examined().of(handle, one.id()).score();
            if (score.isEmpty()) {
                unscored.add(one);
            } else {
                candidates.add(new Candidate(one.number(), score.get(), byCriterion(handle, one), one.requested()));
            }
        }
        Ranking ranking = Ranking.of(candidates, selection.tieRule(), selection.criteria(), settings.seed());
        Money amount = call.sheet().funding().amount().minus(decisions.granted(handle, call.slug()));
        return new Proposition(
                settings,
                ranking,
                envelope(call, settings, amount, ranking, changes),
                unscored,
                inBatch(handle, call, batch, List.of(ApplicationState.SUBMITTED, ApplicationState.TO_CORRECT))
                        .size(),
                amount,
                applications,
                changes);
    }

    private List<Application> inBatch(Handle handle, Call call, String batch, List<ApplicationState> states) {
        return Examinable.of(handle, room.applications(), call.slug(), states).stream()
                .filter(one -> batch.isEmpty()
                        || one.batchOn().map(Object::toString).orElse("").equals(batch))
                .toList();
    }

    private static Envelope envelope(
            Call call, RankingSettings settings, Money amount, Ranking ranking, Map<String, PanelChange> changes) {
        AidRules rules = call.sheet().funding().rules();
        Map<String, Change> decided = new HashMap<>();
        changes.forEach((number, change) -> decided.put(number, new Change(change.outcome(), change.amount())));
        return Envelope.of(
                ranking.lines().stream()
                        .map(line -> new Envelope.Asked(
                                line.candidate().number(), line.candidate().requested()))
                        .toList(),
                new Envelope.Rules(amount, rules.floor(), rules.ceiling(), settings.partial(), settings.reserve()),
                decided);
    }

    /** Returns the mean points for each criterion, of all final assessments. */
    private Map<String, Ratio> byCriterion(Handle handle, Application application) {
        Map<String, Ratio> means = new HashMap<>();
        handle.createQuery("""
                        select m.criterion, sum(case when m.adjusted = -1 then m.points else m.adjusted end) as points,
                          count(*) as number
                        from cal_assessment s join cal_mark m on m.assessment_id = s.id
                        where s.application_id = :id and s.state = 'FINAL' group by m.criterion
                        """)
                .bind("id", application.id())
                .map((row, context) ->
                        Map.entry(row.getString("criterion"), new Ratio(row.getLong("points"), row.getLong("number"))))
                .forEach(entry -> means.put(entry.getKey(), entry.getValue()));
        return means;
    }
}
