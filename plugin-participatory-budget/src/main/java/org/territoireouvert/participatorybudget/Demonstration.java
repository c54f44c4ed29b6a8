package org.territoireouvert.participatorybudget;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.DemonstrationData;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ImportVote;
import org.territoireouvert.participatorybudget.result.CountEdition;

/** Two editions of Val-de-Lisière: the vote of this autumn, which is open, and that of last year with its result. */
final class Demonstration implements DemonstrationData {

    private final PluginContext context;
    private final EditionStore store;
    private final CountEdition countEdition;

    Demonstration(PluginContext context, EditionStore store, CountEdition countEdition) {
        this.context = context;
        this.store = store;
        this.countEdition = countEdition;
    }

    @Override
    public void fill() throws Exception {
        if (context.database().read(store.editions()::count) > 0) {
            return;
        }
        DemonstrationVotes votes = new DemonstrationVotes(context.clock().instant(), context.zone());
        importVote(votes.lastYear(), votes.lastYearTitle());
        countEdition.publish(
                "budget-participatif-" + votes.lastYearNumber(),
                CountingRule.parse("mes_cost completion=add1:official-wieliczka"));
        importVote(votes.thisYear(), votes.thisYearTitle());
    }

    private void importVote(String file, String title) throws Exception {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        new ImportVote(context, store)
                .run(new ByteArrayInputStream(bytes), bytes.length, Optional.of(title), Progress.SILENT);
    }
}
