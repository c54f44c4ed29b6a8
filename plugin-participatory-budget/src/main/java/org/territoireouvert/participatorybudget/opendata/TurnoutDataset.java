package org.territoireouvert.participatorybudget.opendata;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.casting.Channel;
import org.territoireouvert.participatorybudget.casting.Turnout;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.result.ResultRepository;

/**
 * How many people took part in votes (participation), by how they voted and how well they are known: of this site once a vote is closed, of
 * others once their result is published.
 */
public final class TurnoutDataset {

    private static final String UNKNOWN = "unknown";
    private static final String METHOD = "voting_method";
    private static final List<Column> COLUMNS = List.of(
            Column.text("edition").key(),
            Column.text("channel")
                    .key()
                    .oneOf(Stream.concat(Arrays.stream(Channel.values()).map(Channel::word), Stream.of(UNKNOWN))
                            .toList()),
            Column.text("level")
                    .key()
                    .oneOf(Stream.concat(
                                    Arrays.stream(IdentityLevel.values()).map(Enum::name),
                                    Stream.of(UNKNOWN.toUpperCase(Locale.ROOT)))
                            .toList()),
            Column.of("people", Column.Type.INTEGER).filled());

    private final PluginContext context;
    private final EditionStore store;
    private final ResultRepository results;
    private final VoteParts parts;

    /** Creates the data set. */
    public TurnoutDataset(PluginContext context, EditionStore store, ResultRepository results, VoteParts parts) {
        this.results = results;
        this.context = context;
        this.store = store;
        this.parts = parts;
    }

    /** Returns its declaration. */
    public Dataset dataset() {
        return Dataset.of("participation-budgets-participatifs", "dataset.turnout", COLUMNS, this::write)
                .keywords("budget participatif", "participation", "vote")
                .about(Theme.GOVE, UpdateFrequency.IRREG)
                .state(() -> Dataset.State.changed(context.database()
                        .read(handle -> Stream.concat(
                                        store.editions().changedAt(handle).stream(), results.changedAt(handle).stream())
                                .max(Comparator.naturalOrder()))));
    }

    private void write(RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            for (Edition edition : store.editions().newest(handle)) {
                if (parts.votes().of(handle, edition.id()).isPresent()) {
                    for (Turnout turnout : parts.receipts().turnout(handle, edition.id())) {
                        rows.row(
                                edition.slug(),
                                turnout.channel().word(),
                                turnout.level().name(),
                                turnout.people());
                    }
                } else if (isDecided(handle, edition)) {
                    elsewhere(handle, edition, rows);
                }
            }
            return true;
        });
    }

    private boolean isDecided(Handle handle, Edition edition) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        return !edition.isVotedOn(today) && results.isPublished(handle, edition.id());
    }

    /** A file of a vote that took place elsewhere has a ballot for each person, and may say how it was cast. */
    private void elsewhere(Handle handle, Edition edition, RowSink rows) throws Exception {
        Map<String, Long> people = new TreeMap<>();
        store.ballots()
                .forEach(
                        handle,
                        edition.id(),
                        edition.ballotType(),
                        vote -> people.merge(channel(vote.columns().getOrDefault(METHOD, "")), 1L, Long::sum));
        for (Map.Entry<String, Long> channel : people.entrySet()) {
            rows.row(edition.slug(), channel.getKey(), UNKNOWN.toUpperCase(Locale.ROOT), channel.getValue());
        }
    }

    private static String channel(String method) {
        return switch (method) {
            case "internet" -> Channel.ONLINE.word();
            case "paper" -> Channel.PAPER.word();
            default -> UNKNOWN;
        };
    }
}
