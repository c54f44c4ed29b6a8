package org.territoireouvert.consultation.seal.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.ranking.RankedItem;
import org.territoireouvert.consultation.ranking.Ranking;
import org.territoireouvert.consultation.ranking.RankingRepository;
import org.territoireouvert.consultation.seal.LineKind;
import org.territoireouvert.consultation.seal.SealSource;
import org.territoireouvert.consultation.seal.Sealable;

/** What people put in order, and what their lists come to. */
final class RankingSource implements SealSource {

    private final PluginContext context;
    private final RankingRepository rankings = new RankingRepository();

    RankingSource(PluginContext context) {
        this.context = context;
    }

    @Override
    public void each(PlannedStep step, Visitor visitor) throws IOException {
        Ranking ranking = context.database().read(handle -> rankings.find(handle, step));
        visitor.visit(Sealable.Numbers.of(LineKind.LISTS, "", "people", ranking.lists()));
        for (RankedItem item : ranking.items()) {
            visitor.visit(new Sealable.Words(
                    LineKind.ITEM,
                    item.id(),
                    item.id(),
                    "",
                    Sealable.Words.joined(List.of(item.title(), item.text()))));
            visitor.visit(new Sealable.Numbers(
                    LineKind.RANKED,
                    item.id(),
                    item.id(),
                    new TreeMap<>(Map.of(
                            "firsts", (long) item.firsts(),
                            "lists", (long) item.lists(),
                            "points", (long) item.points()))));
        }
    }

    /** Items stay once somebody put them in order. */
    @Override
    public Optional<Gone> gone(PlannedStep step, LineKind kind, String object) {
        return Optional.empty();
    }
}
