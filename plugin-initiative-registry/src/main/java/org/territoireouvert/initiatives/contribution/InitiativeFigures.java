package org.territoireouvert.initiatives.contribution;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.store.InitiativeRepository;
import org.territoireouvert.initiatives.store.InitiativeSearch;

/** What is counted and given away. */
public final class InitiativeFigures {

    private static final int READ_TOGETHER = 500;
    private static final List<Column> COLUMNS = List.of(
            Column.text("identifiant").key().matching("[a-z0-9]+(-[a-z0-9]+)*"),
            Column.text("titre").filled(),
            Column.text("resume"),
            Column.text("probleme"),
            Column.text("commune").filled(),
            Column.text("porteur").filled(),
            Column.of("debut", Column.Type.DATE).filled(),
            Column.text("phase").filled().oneOf(phases()),
            Column.of("cout", Column.Type.MONEY).filled(),
            Column.text("resultats"),
            Column.text("echecs"),
            Column.text("conditions"),
            Column.text("licence"),
            Column.of("modifie_le", Column.Type.INSTANT).filled(),
            Column.of("adresse", Column.Type.URL).filled());

    private final InitiativeRepository initiatives;
    private final Statistic published;

    /** Creates the figures. */
    public InitiativeFigures(InitiativeRepository initiatives) {
        this.initiatives = initiatives;
        this.published = Statistic.of(
                        "initiatives",
                        "statistic.initiatives",
                        (handle, tally) -> initiatives.eachPublication(handle, at -> tally.add(at, 1)))
                .byMonth()
                .checkedBy("initiatives");
    }

    private static List<String> phases() {
        return Arrays.stream(Phase.values()).map(InitiativeFigures::code).toList();
    }

    static String code(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    /** Declares the open data set. */
    public Dataset dataset() {
        return Dataset.of(
                        "initiatives",
                        "dataset.initiatives",
                        COLUMNS,
                        sink -> each(initiatives, initiative -> sink.row(cells(initiative))))
                .keywords("initiatives citoyennes", "participation", "retour d’expérience")
                .about(Theme.SOCI, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(initiatives.changedAt()));
    }

    /** Declares the number of published initiatives. */
    public Statistic published() {
        return published;
    }

    /** Declares the feed of new initiatives. */
    public Feed feed() {
        return new Feed(
                "initiatives",
                "feed.initiatives",
                limit -> initiatives.latest(limit).stream()
                        .map(initiative -> new Feed.Entry(
                                initiative.slug(),
                                initiative.title(),
                                "/initiatives/" + initiative.slug(),
                                initiative.summary(),
                                initiative.updatedAt()))
                        .toList());
    }

    /** Declares the check that the registry answers. */
    public HealthCheck healthCheck(PublishInitiative publish) {
        return new HealthCheck("registry-readable", () -> Health.well("health.registry-readable", publish.count()));
    }

    private static Object[] cells(Initiative initiative) {
        return new Object[] {
            initiative.slug(),
            initiative.title(),
            initiative.summary(),
            initiative.problem(),
            initiative.commune(),
            initiative.holder(),
            initiative.startedOn(),
            code(initiative.phase()),
            initiative.cost(),
            String.join("\n", initiative.results()),
            String.join("\n", initiative.failures()),
            String.join("\n", initiative.conditions()),
            initiative.licence(),
            initiative.updatedAt(),
            "/initiatives/" + initiative.slug()
        };
    }

    /** Takes an initiative. */
    interface Visitor {
        void visit(Initiative initiative) throws IOException;
    }

    /** Hands over all initiatives, a few hundred at a time. */
    static void each(InitiativeRepository initiatives, Visitor visitor) throws IOException {
        Keyset keyset = Keyset.first(READ_TOGETHER);
        while (true) {
            List<Initiative> part =
                    initiatives.list(InitiativeSearch.ALL, keyset).items();
            for (Initiative initiative : part) {
                visitor.visit(initiative);
            }
            if (part.size() < READ_TOGETHER) {
                return;
            }
            Initiative last = part.get(part.size() - 1);
            LocalDate start = last.startedOn();
            keyset = new Keyset(false, List.of(start.toString(), last.slug()), READ_TOGETHER);
        }
    }
}
