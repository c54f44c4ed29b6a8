package org.territoireouvert.initiatives.figures;

import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.data.UpdateFrequency;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Sheet;

/**
 * The initiatives in the columns of the schema {@code betagouv/projets-territoire} 0.1.0, which other registries read. Its fields for a
 * person in charge stay empty: entries name functions, not people.
 */
public final class ProjectFigures {

    private static final URI SCHEMA = URI.create(
            "https://schema.data.gouv.fr/schemas/betagouv/schema-projet-collectivites-transition-ecologique/projets-territoire/latest/schema.json");
    private static final int SIRET = 14;
    private static final List<Column> COLUMNS = List.of(
            Column.text("id").key(),
            Column.of("createdAt", Column.Type.INSTANT).filled(),
            Column.of("updatedAt", Column.Type.INSTANT).filled(),
            Column.text("nom").filled(),
            Column.text("description"),
            Column.of("budgetPrevisionnel", Column.Type.INTEGER),
            Column.of("dateDebutPrevisionnelle", Column.Type.DATE),
            Column.text("phase")
                    .oneOf(Arrays.stream(Phase.values()).map(Phase::code).toList()),
            Column.text("phaseStatut")
                    .oneOf(Arrays.stream(PhaseStatus.values())
                            .map(PhaseStatus::code)
                            .toList()),
            Column.text("programme"),
            Column.text("porteurCodeSiret").matching("[0-9]{14}"));

    private final PluginContext context;
    private final EntryRepository entries;

    /** Creates the data set. */
    public ProjectFigures(PluginContext context, EntryRepository entries) {
        this.context = context;
        this.entries = entries;
    }

    /** Declares it. */
    public Dataset dataset() {
        return new Dataset(
                        "projets-territoire",
                        "dataset.projects",
                        "dataset.projects.about",
                        Licence.ETALAB_2_0,
                        COLUMNS,
                        sink -> EntryFigures.each(entries, entry -> {
                            if (entry.kind() == EntryKind.INITIATIVE) {
                                sink.row(cells(entry));
                            }
                        }),
                        Dataset.Facts.USUAL)
                .keywords("projets de territoire", "initiatives", "retour d’expérience")
                .about(Theme.SOCI, UpdateFrequency.CONT)
                .conformsTo(SCHEMA)
                .state(() -> Dataset.State.changed(entries.changedAt()));
    }

    private @Nullable Object[] cells(Entry entry) {
        Sheet sheet = entry.sheet();
        String site = context.service(SiteAddress.class).of(entry.path());
        return new @Nullable Object[] {
            UUID.nameUUIDFromBytes(site.getBytes(StandardCharsets.UTF_8)).toString(),
            entry.publishedAt(),
            entry.updatedAt(),
            entry.title(),
            sheet.subject().summary(),
            sheet.means()
                    .total()
                    .map(total ->
                            total.toDecimal().setScale(0, RoundingMode.HALF_UP).longValueExact())
                    .orElse(null),
            sheet.course().startedOn().orElse(null),
            sheet.course().phase().map(Phase::code).orElse(""),
            sheet.course().status().map(PhaseStatus::code).orElse(""),
            "",
            sheet.partnership()
                    .holder()
                    .map(Body::number)
                    .filter(number -> number.length() == SIRET)
                    .orElse("")
        };
    }
}
