package org.territoireouvert.participatorybudget.edition;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;

/** Keeps an edition and the file of its vote in step with the projects that are added to it. */
public final class EditionGrowthRepository {

    private static final String DECLARED = "num_projects";

    /** Columns of the file when the edition did not come from one. */
    private static final List<String> USUAL =
            List.of("project_id", "cost", "name", "category", "neighborhood", "description", "proposer");

    private final Documents documents;

    /** Creates a repository. */
    public EditionGrowthRepository(PluginContext context) {
        this.documents = new Documents(context.service(Json.class));
    }

    /**
     * An edition that has got more projects.
     *
     * @param createdAt when the edition came
     * @param columns of its projects in the file of its vote
     */
    public record Grown(Instant createdAt, List<String> columns) {
        /** Copies the list. */
        public Grown {
            columns = List.copyOf(columns);
        }
    }

    private record Row(int projects, String meta, String columns, String createdAt) {}

    /** Makes room for more projects; whoever else adds some waits until this transaction ends. */
    public Grown grow(Handle handle, String editionId, int more, Instant now) {
        handle.createUpdate("update pb_edition set project_count = project_count where id = :id")
                .bind("id", editionId)
                .execute();
        Row row = handle.createQuery(
                        "select project_count, meta, project_columns, created_at from pb_edition where id = :id")
                .bind("id", editionId)
                .map((found, context) -> new Row(
                        found.getInt("project_count"),
                        found.getString("meta"),
                        found.getString("project_columns"),
                        found.getString("created_at")))
                .one();
        List<String> known = documents.list(row.columns());
        List<String> columns = known.isEmpty() ? USUAL : known;
        Map<String, String> meta = new LinkedHashMap<>(documents.map(row.meta()));
        meta.computeIfPresent(DECLARED, (key, value) -> Integer.toString(row.projects() + more));
        handle.createUpdate("""
                        update pb_edition set project_count = :projects, meta = :meta, project_columns = :columns,
                          updated_at = :now where id = :id
                        """)
                .bind("id", editionId)
                .bind("projects", row.projects() + more)
                .bind("meta", documents.write(meta))
                .bind("columns", documents.write(columns))
                .bind("now", PortableInstant.text(now))
                .execute();
        return new Grown(PortableInstant.parse(row.createdAt()), columns);
    }

    /** Puts a project into an envelope. */
    public void putInto(Handle handle, String envelopeId, String projectId) {
        handle.createUpdate("update pb_project set envelope_id = :envelope where id = :project")
                .bind("envelope", envelopeId)
                .bind("project", projectId)
                .execute();
    }
}
