package org.territoireouvert.ambassadors.contribution;

import java.io.IOException;
import java.util.List;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.ambassadors.store.AmbassadorRepository;
import org.territoireouvert.ambassadors.store.AmbassadorSearch;
import org.territoireouvert.ambassadors.store.RequestRepository;
import org.territoireouvert.ambassadors.web.AmbassadorPages;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;

/** What is counted and given away. */
public final class AmbassadorFigures {

    private static final int LATEST = 10_000;

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final RequestRepository requests;

    /** Creates the figures. */
    public AmbassadorFigures(PluginContext context, AmbassadorRepository ambassadors, RequestRepository requests) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.requests = requests;
    }

    /** Declares the public register of requests, the latest 10,000. */
    public Dataset dataset() {
        return new Dataset(
                "demandes-aux-ambassadeurs",
                "dataset.requests",
                "dataset.requests.description",
                "etalab-2.0",
                List.of("identifiant", "ambassadeur", "recue_le", "question", "reponse", "delai_jours"),
                this::write);
    }

    /** Declares the number of ambassadors. */
    public Statistic serving() {
        return new Statistic(
                "ambassadors",
                "statistic.ambassadors",
                "statistic.ambassadors.rule",
                () -> ambassadors.count(AmbassadorSearch.ALL));
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
        for (PublicRequest request : requests.published(LATEST)) {
            sink.row(
                    request.id(),
                    request.ambassador(),
                    request.receivedAt(),
                    request.question(),
                    request.answer().map(PublicRequest.Answer::text).orElse(""),
                    request.delayInDays(context.clock().instant()));
        }
    }
}
