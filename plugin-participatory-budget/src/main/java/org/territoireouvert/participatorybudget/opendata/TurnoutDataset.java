package org.territoireouvert.participatorybudget.opendata;

import java.util.Arrays;
import java.util.List;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.vote.Channel;
import org.territoireouvert.participatorybudget.vote.Turnout;
import org.territoireouvert.participatorybudget.vote.VoteParts;

/** How many people took part in the votes of this site (participation), by how they voted and how well they are known; once a vote is closed. */
public final class TurnoutDataset {

    private static final List<Column> COLUMNS = List.of(
            Column.text("edition").key(),
            Column.text("channel")
                    .key()
                    .oneOf(Arrays.stream(Channel.values()).map(Channel::word).toList()),
            Column.text("level")
                    .key()
                    .oneOf(Arrays.stream(IdentityLevel.values()).map(Enum::name).toList()),
            Column.of("people", Column.Type.INTEGER).filled());

    private final PluginContext context;
    private final EditionStore store;
    private final VoteParts parts;

    /** Creates the data set. */
    public TurnoutDataset(PluginContext context, EditionStore store, VoteParts parts) {
        this.context = context;
        this.store = store;
        this.parts = parts;
    }

    /** Returns its declaration. */
    public Dataset dataset() {
        return Dataset.of("participation-budgets-participatifs", "dataset.turnout", COLUMNS, this::write)
                .keywords("budget participatif", "participation", "vote")
                .about(Theme.GOVE, UpdateFrequency.IRREG)
                .state(() -> Dataset.State.changed(context.database().read(store.editions()::changedAt)));
    }

    private void write(RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            for (Edition edition : store.editions().newest(handle)) {
                for (Turnout turnout : parts.receipts().turnout(handle, edition.id())) {
                    rows.row(
                            edition.slug(),
                            turnout.channel().word(),
                            turnout.level().name(),
                            turnout.people());
                }
            }
            return true;
        });
    }
}
