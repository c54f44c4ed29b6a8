package org.territoireouvert.initiatives.figures;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Feed;
import org.territoireouvert.api.data.Statistic;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.work.HealthCheck;
import org.territoireouvert.api.work.HealthCheck.Health;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.entry.PublishEntry;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Lessons;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Sheet;

/** What is counted and given away. */
public final class EntryFigures {

    private static final int READ_TOGETHER = 500;
    private static final List<Column> COLUMNS = List.of(
            Column.text("identifiant").key().matching("[a-z0-9]+(-[a-z0-9]+)*"),
            Column.text("genre")
                    .filled()
                    .oneOf(Arrays.stream(EntryKind.values())
                            .map(EntryKind::word)
                            .toList()),
            Column.text("titre").filled(),
            Column.text("resume"),
            Column.text("probleme"),
            Column.text("recit"),
            Column.text("lieu"),
            Column.text("territoires"),
            Column.text("porteur"),
            Column.text("porteur_numero"),
            Column.of("debut", Column.Type.DATE),
            Column.of("fin", Column.Type.DATE),
            Column.text("phase")
                    .oneOf(Arrays.stream(Phase.values()).map(Phase::code).toList()),
            Column.text("statut")
                    .oneOf(Arrays.stream(PhaseStatus.values())
                            .map(PhaseStatus::code)
                            .toList()),
            Column.of("participants", Column.Type.INTEGER),
            Column.of("cout", Column.Type.MONEY),
            Column.of("heures", Column.Type.INTEGER),
            Column.text("resultats"),
            Column.text("echecs"),
            Column.text("conditions"),
            Column.text("licence").filled(),
            Column.of("modifie_le", Column.Type.INSTANT).filled(),
            Column.of("adresse", Column.Type.URL).filled());

    private final EntryRepository entries;
    private final Statistic published;

    /** Creates the figures. */
    public EntryFigures(EntryRepository entries) {
        this.entries = entries;
        this.published = Statistic.of(
                        "initiatives",
                        "statistic.initiatives",
                        (handle, tally) -> entries.eachPublication(handle, at -> tally.add(at, 1)))
                .byMonth()
                .checkedBy("initiatives");
    }

    /** Declares the open data set. */
    public Dataset dataset() {
        return Dataset.of(
                        "initiatives",
                        "dataset.initiatives",
                        COLUMNS,
                        sink -> each(entries, entry -> sink.row(cells(entry))))
                .keywords("initiatives citoyennes", "participation", "retour d’expérience")
                .about(Theme.SOCI, UpdateFrequency.CONT)
                .state(() -> Dataset.State.changed(entries.changedAt()));
    }

    /** Declares the number of published entries. */
    public Statistic published() {
        return published;
    }

    /** Declares the feed of new entries. */
    public Feed feed() {
        return new Feed(
                "initiatives",
                "feed.initiatives",
                limit -> entries.latest(limit).stream()
                        .map(line -> new Feed.Entry(
                                line.slug(), line.title(), line.path(), line.summary(), line.updatedAt()))
                        .toList());
    }

    /** Declares the check that the registry answers. */
    public HealthCheck healthCheck(PublishEntry publish) {
        return new HealthCheck("registry-readable", () -> Health.well("health.registry-readable", publish.count()));
    }

    private static @Nullable Object[] cells(Entry entry) {
        Sheet sheet = entry.sheet();
        Optional<Body> holder = sheet.partnership().holder();
        return new @Nullable Object[] {
            entry.slug(),
            entry.kind().word(),
            entry.title(),
            sheet.subject().summary(),
            sheet.subject().problem(),
            sheet.subject().story(),
            sheet.place().name(),
            String.join(" ", sheet.place().territories()),
            holder.map(Body::name).orElse(""),
            holder.map(Body::number).orElse(""),
            sheet.course().startedOn().orElse(null),
            sheet.course().endedOn().orElse(null),
            sheet.course().phase().map(Phase::code).orElse(""),
            sheet.course().status().map(PhaseStatus::code).orElse(""),
            sheet.course().participants().orElse(null),
            sheet.means().total().orElse(null),
            sheet.means().hours() > 0 ? sheet.means().hours() : null,
            String.join(
                    "\n",
                    sheet.lessons().results().stream().map(Lessons.Result::fact).toList()),
            String.join("\n", sheet.lessons().failures()),
            String.join("\n", sheet.lessons().conditions()),
            sheet.sharing().licence().code(),
            entry.updatedAt(),
            entry.path()
        };
    }

    /** Takes an entry. */
    public interface Visitor {
        /** Takes one. */
        void visit(Entry entry) throws IOException;
    }

    /** Hands over all entries that may be read, archived ones too, a few hundred at a time. */
    public static void each(EntryRepository entries, Visitor visitor) throws IOException {
        String after = "";
        while (true) {
            List<Entry> part = entries.after(after, READ_TOGETHER);
            for (Entry entry : part) {
                visitor.visit(entry);
            }
            if (part.size() < READ_TOGETHER) {
                return;
            }
            after = part.get(part.size() - 1).slug();
        }
    }
}
