package org.territoireouvert.ambassadors.contribution;

import java.io.IOException;
import java.util.List;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.ambassadors.web.AmbassadorPages;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;

/** What is counted and given away. */
public final class AmbassadorFigures {

    private static final List<Column> COLUMNS = List.of(
            Column.text("identifiant").key(),
            Column.text("ambassadeur").filled(),
            Column.of("recue_le", Column.Type.INSTANT).filled(),
            Column.text("question"),
            Column.text("reponse"),
            Column.of("publiee_le", Column.Type.INSTANT),
            Column.of("delai_jours", Column.Type.INTEGER).filled());

    private final PluginContext context;
    private final RequestRepository requests;

    /** Creates the figures. */
    public AmbassadorFigures(PluginContext context, RequestRepository requests) {
        this.context = context;
        this.requests = requests;
    }

    /** Declares the public register of requests. */
    public Dataset dataset() {
        return Dataset.of("demandes-aux-ambassadeurs", "dataset.requests", COLUMNS, this::write)
                .keywords("ambassadeurs citoyens", "questions", "réponses", "délai de réponse")
                .about(Theme.GOVE, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(requests.changedAt()));
    }

    /** Declares the check that no question waits longer than promised. */
    public HealthCheck healthCheck() {
        return new HealthCheck("requests-in-time", () -> {
            long promised = context.settings().get(AmbassadorPages.ANSWER_DAYS);
            boolean late = requests.waiting(1).stream()
                    .anyMatch(request -> request.late(context.clock().instant(), promised));
            return late
                    ? Health.unwell("health.requests-late", promised)
                    : Health.well("health.requests-in-time", promised);
        });
    }

    private void write(RowSink sink) throws IOException {
        requests.eachPublished(request -> sink.row(
                request.id(),
                request.ambassador(),
                request.receivedAt(),
                request.question(),
                request.answer().map(PublicRequest.Answer::text).orElse(""),
                request.answer().map(PublicRequest.Answer::publishedAt).orElse(null),
                request.delayInDays(context.clock().instant())));
    }
}
