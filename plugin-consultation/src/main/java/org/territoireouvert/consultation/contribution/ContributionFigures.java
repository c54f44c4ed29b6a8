package org.territoireouvert.consultation.contribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.text.Json;

/** Contributions as an open data set: what was said, without who said it. */
public final class ContributionFigures {

    private static final int READ_TOGETHER = 500;
    private static final List<Column> COLUMNS = List.of(
            Column.text("identifiant").key(),
            Column.text("consultation").filled(),
            Column.of("etape", Column.Type.INTEGER).filled(),
            Column.text("nature").filled().oneOf(codes(ContributionKind.values())),
            Column.text("position").filled().oneOf(codes(Position.values())),
            Column.text("article"),
            Column.text("titre"),
            Column.text("texte"),
            Column.text("origine"),
            Column.of("date", Column.Type.DATE).filled(),
            Column.of("adresse", Column.Type.URL).filled());

    private final PluginContext context;
    private final ContributionRepository contributions;
    private final ContributionContent content;

    /** Creates the figures. */
    public ContributionFigures(PluginContext context, ContributionContent content) {
        this.context = context;
        this.content = content;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(ContributionFigures::code).toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Declares the open data set. */
    public Dataset dataset() {
        return Dataset.of("contributions", "dataset.contributions", COLUMNS, this::write)
                .keywords("consultation publique", "contributions", "participation")
                .about(Theme.GOVE, UpdateFrequency.CONT);
    }

    private void write(RowSink sink) throws Exception {
        String after = "";
        List<Contribution> read;
        do {
            String from = after;
            read = context.database().read(handle -> contributions.contents(handle, from, READ_TOGETHER));
            Set<String> hidden = context.service(Contents.class)
                    .hidden(content.type(), read.stream().map(Contribution::id).toList());
            for (Contribution one : read) {
                if (!hidden.contains(one.id())) {
                    row(sink, one);
                }
                after = one.id();
            }
        } while (read.size() == READ_TOGETHER);
    }

    private void row(RowSink sink, Contribution contribution) throws Exception {
        sink.row(
                contribution.id(),
                contribution.consultation(),
                contribution.step(),
                code(contribution.kind()),
                code(contribution.position()),
                contribution.subject().article(),
                contribution.title(),
                contribution.text(),
                contribution.heardFrom(),
                contribution.createdAt().atZone(context.zone()).toLocalDate(),
                contribution.path());
    }
}
