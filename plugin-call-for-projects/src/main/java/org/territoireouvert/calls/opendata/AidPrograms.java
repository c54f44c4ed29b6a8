package org.territoireouvert.calls.opendata;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.call.CallLine;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSearch;
import org.territoireouvert.calls.model.Call;

/** Calls in the schema "dispositif-aide" 0.2.0: one document for each, and all in a data set. */
public final class AidPrograms {

    private static final URI SCHEMA = URI.create("https://schema.data.gouv.fr/etalab/schema-dispositif-aide/");
    private static final int READ_TOGETHER = 200;
    private static final String PLACES = "[A-Z]+-\\d+(\\|[A-Z]+-\\d+)*";
    private static final String TARGET = "(professionnels|particuliers|associations|secteur public)";
    private static final List<Column> COLUMNS = List.of(
            Column.text("id").key(),
            Column.text("titre").filled(),
            Column.text("promesse"),
            Column.text("description").filled(),
            Column.text("eligibilite").filled(),
            Column.text("types_aides").filled(),
            Column.text("porteurs").filled(),
            Column.text("programmes_parents"),
            Column.of("url_source", Column.Type.URL),
            Column.text("cibles").filled().matching(TARGET + "(\\|" + TARGET + ")*"),
            Column.text("eligibilite_geographique").filled().matching(PLACES),
            Column.text("eligibilite_geographique_exclusions").matching(PLACES),
            Column.of("date_ouverture", Column.Type.INSTANT),
            Column.of("date_cloture", Column.Type.INSTANT),
            Column.of("date_mise_a_jour", Column.Type.INSTANT).filled());

    private final PluginContext context;
    private final CallRepository calls;
    private final AidDocument aid;

    /** Creates the data set. */
    public AidPrograms(PluginContext context, CallRepository calls, AidDocument aid) {
        this.context = context;
        this.calls = calls;
        this.aid = aid;
    }

    /** Declares it. */
    public Dataset dataset() {
        return new Dataset(
                        "dispositifs-aide",
                        "dataset.dispositifs",
                        "dataset.dispositifs.about",
                        Licence.ETALAB_2_0,
                        COLUMNS,
                        this::write,
                        Dataset.Facts.USUAL)
                .keywords("dispositif d’aide", "appel à projets", "subvention")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .conformsTo(SCHEMA)
                .state(() -> Dataset.State.changed(calls.changedAt(today(), context.zone())));
    }

    /** Answers the document of one call. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Call call = calls.find(slug)
                .filter(one -> one.withdrawnOn().isEmpty())
                .orElseThrow(() -> new NotFoundException("No call for projects \"" + slug + "\""));
        Map<String, Object> document = new LinkedHashMap<>(aid.of(call));
        document.replaceAll((name, value) -> value instanceof Instant at ? at.toString() : value);
        return new Response.Download("dispositif-" + slug + ".json", "application/json; charset=utf-8", stream -> {
                    Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                    context.service(Json.class).write(document, writer);
                    writer.flush();
                })
                .usableElsewhere();
    }

    private void write(RowSink sink) throws IOException {
        CallSearch all = CallSearch.all(LocalDateTime.ofInstant(context.clock().instant(), context.zone()));
        Keyset keyset = Keyset.first(READ_TOGETHER);
        while (true) {
            List<CallLine> lines = calls.list(all, keyset).items();
            for (CallLine line : lines) {
                Optional<Call> call =
                        calls.find(line.slug()).filter(one -> one.withdrawnOn().isEmpty());
                if (call.isPresent()) {
                    Map<String, Object> values = aid.of(call.get());
                    sink.row(COLUMNS.stream()
                            .map(column -> values.get(column.name()))
                            .toArray());
                }
            }
            if (lines.size() < READ_TOGETHER) {
                return;
            }
            CallLine last = lines.getLast();
            keyset = new Keyset(false, List.of(last.closesOn().toString(), last.slug()), READ_TOGETHER);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
