package org.territoireouvert.ambassadors.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.ambassadors.request.ExportRepository;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;

/** The register and its requests as open data. */
public final class LedgerData {

    private static final List<Column> REGISTER = List.of(
            Column.text("administration").key(),
            Column.of("annee", Column.Type.INTEGER).key(),
            Column.text("nature").key(),
            Column.of("recues", Column.Type.INTEGER).filled(),
            Column.of("repondues", Column.Type.INTEGER).filled(),
            Column.of("dans_les_delais", Column.Type.INTEGER).filled(),
            Column.of("delai_median_jours", Column.Type.INTEGER),
            Column.of("delai_p90_jours", Column.Type.INTEGER),
            Column.of("accordees", Column.Type.INTEGER).filled(),
            Column.of("en_partie", Column.Type.INTEGER).filled(),
            Column.of("refusees", Column.Type.INTEGER).filled(),
            Column.of("refus_implicites", Column.Type.INTEGER).filled(),
            Column.of("satisfaits", Column.Type.INTEGER).filled(),
            Column.of("satisfaits_en_partie", Column.Type.INTEGER).filled(),
            Column.of("non_satisfaits", Column.Type.INTEGER).filled());

    private static final List<Column> REQUESTS = List.of(
            Column.text("numero").key(),
            Column.text("nature").filled(),
            Column.text("titre"),
            Column.text("demande"),
            Column.text("administration"),
            Column.text("ambassadeur"),
            Column.text("etat").filled(),
            Column.of("recue_le", Column.Type.INSTANT).filled(),
            Column.of("transmise_le", Column.Type.DATE),
            Column.of("delai_promis", Column.Type.DATE),
            Column.of("delai_legal", Column.Type.DATE),
            Column.of("repondue_le", Column.Type.INSTANT),
            Column.text("decision"),
            Column.text("reponse"),
            Column.of("delai_jours", Column.Type.INTEGER),
            Column.of("soutiens", Column.Type.INTEGER).filled(),
            Column.of("adresse", Column.Type.URL).filled());

    private static final int READ_TOGETHER = 500;

    private final PluginContext context;
    private final ContentType type;
    private final LedgerRepository counts;
    private final ExportRepository requests;

    /** Creates the data sets. */
    public LedgerData(PluginContext context, ContentType type) {
        this.context = context;
        this.type = type;
        this.counts = new LedgerRepository(context.database());
        this.requests = new ExportRepository(context.database());
    }

    /** Declares the register. */
    public Dataset register() {
        return Dataset.of("registre-des-demandes", "dataset.register", REGISTER, this::writeRegister)
                .keywords("ambassadeurs citoyens", "demandes", "délai de réponse", "CRPA", "accès aux documents")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(requests.changedAt()));
    }

    /** Declares the public requests; its name is that of the first version. */
    public Dataset requests() {
        return Dataset.of("demandes-aux-ambassadeurs", "dataset.requests", REQUESTS, this::writeRequests)
                .keywords("ambassadeurs citoyens", "demandes", "réponses", "délai de réponse")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(requests.changedAt()));
    }

    private void writeRegister(RowSink sink) throws IOException {
        counts.each((key, line) -> {
            LedgerFigures figures = line.figures();
            sink.row(
                    key.body(),
                    key.year(),
                    word(key.kind()),
                    figures.received(),
                    figures.answered(),
                    figures.inTime(),
                    cell(line.delays().median()),
                    cell(line.delays().ninetieth()),
                    figures.granted(),
                    figures.partly(),
                    figures.refused(),
                    figures.silent(),
                    figures.yes(),
                    figures.partlyYes(),
                    figures.no());
        });
    }

    private static @Nullable Integer cell(OptionalInt days) {
        return days.isPresent() ? days.getAsInt() : null;
    }

    /** Writes them part by part, without those that the moderators hid. */
    private void writeRequests(RowSink sink) throws IOException {
        List<PublicRequest> part = requests.shownAfter("", READ_TOGETHER);
        while (!part.isEmpty()) {
            Set<String> hidden = context.service(Contents.class)
                    .hidden(type, part.stream().map(PublicRequest::id).toList());
            for (PublicRequest request : part) {
                if (!hidden.contains(request.id())) {
                    write(sink, request);
                }
            }
            part = requests.shownAfter(part.getLast().id(), READ_TOGETHER);
        }
    }

    private void write(RowSink sink, PublicRequest request) throws IOException {
        sink.row(
                request.number(),
                word(request.kind()),
                request.words().title(),
                request.words().text(),
                request.body(),
                request.ambassador(),
                word(request.state()),
                request.receivedAt(),
                request.handling().relayedOn().orElse(null),
                request.handling().promisedUntil().orElse(null),
                request.handling().legalUntil().orElse(null),
                request.answer().map(PublicRequest.Answer::answeredAt).orElse(null),
                request.answer().map(answer -> word(answer.outcome())).orElse(""),
                request.answer().map(PublicRequest.Answer::text).orElse(""),
                request.answer().isPresent()
                        ? request.delayInDays(context.clock().instant(), context.zone())
                        : null,
                request.supports(),
                request.path());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
