package org.territoireouvert.participatorybudget.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.edition.Stage;

/** Reads and writes projects; every list stays within one edition and uses an index of it. */
public final class ProjectRepository {

    /** Choices that a filter offers, the others are found by words. */
    private static final int MOST_CHOICES = 40;

    private static final String CONTENT = """
            select project.id, project.number, project.title, project.place, project.description, project.updated_at,
              edition.slug, edition.stage
            from pb_project project join pb_edition edition on edition.id = project.edition_id
            """;
    private static final String COLUMNS =
            "id, number, position, title, description, place, latitude, longitude, theme, proposer, cost_cents, withdrawn";

    private static final String IN_ENVELOPE =
            "envelope_id = (select id from pb_envelope where edition_id = :edition_id and position = :envelope)";

    private final Documents documents;

    /** Creates a repository. */
    public ProjectRepository(Documents documents) {
        this.documents = documents;
    }

    /**
     * A choice of a filter.
     *
     * @param value what is looked for
     * @param projects how many have it
     */
    public record Choice(String value, long projects) {}

    /** Stores projects of an edition. */
    public void insert(Handle handle, String editionId, List<SubmittedProject> projects, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into pb_project (id, edition_id, number, position, title, description, place, latitude, longitude, theme,
                    proposer, cost_cents, withdrawn, search_text, columns, updated_at)
                values (:id, :edition, :number, :position, :title, :description, :place, :latitude, :longitude, :theme,
                    :proposer, :cost, :withdrawn, :searchText, :columns, :now)
                """);
        for (SubmittedProject project : projects) {
            batch.bind("id", project.id())
                    .bind("edition", editionId)
                    .bind("number", project.number())
                    .bind("position", project.position())
                    .bind("title", project.title())
                    .bind("description", project.description())
                    .bind("place", project.place())
                    .bind(
                            "latitude",
                            project.location().map(Coordinates::latitude).orElse(null))
                    .bind(
                            "longitude",
                            project.location().map(Coordinates::longitude).orElse(null))
                    .bind("theme", project.theme())
                    .bind("proposer", project.proposer())
                    .bind("cost", project.cost().cents())
                    .bind("withdrawn", project.withdrawn() ? 1 : 0)
                    .bind("searchText", searchText(project))
                    .bind("columns", documents.write(project.columns()))
                    .bind("now", PortableInstant.text(now))
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Notes that a project left the vote. */
    public void withdraw(Handle handle, String editionId, String number, Instant now) {
        handle.createUpdate("""
                        update pb_project set withdrawn = 1, updated_at = :now
                        where edition_id = :edition and number = :number""")
                .bind("now", PortableInstant.text(now))
                .bind("edition", editionId)
                .bind("number", number)
                .execute();
    }

    private static String searchText(SubmittedProject project) {
        return SearchText.fold(String.join(
                " ", project.title(), project.description(), project.place(), project.theme(), project.proposer()));
    }

    /** Returns a part of the projects that pass a filter; the columns of the file are left out. */
    public Slice<SubmittedProject> find(Handle handle, String editionId, ProjectFilter filter, Keyset keyset) {
        String[] order = filter.sort() == ProjectFilter.Sort.COST
                ? new String[] {"cost_cents", "position"}
                : new String[] {"position"};
        List<SubmittedProject> found = conditions(editionId, filter)
                .list(
                        handle,
                        "select " + COLUMNS + " from pb_project where <where> order by <order> limit :limit",
                        keyset,
                        Keyset.Order.ASCENDING,
                        order)
                .bindMap(keyset.binds(0, 1))
                .map((row, context) -> project(row, Map.of()))
                .list();
        return keyset.slice(found, project -> position(project, order.length));
    }

    private static List<String> position(SubmittedProject project, int columns) {
        String position = Integer.toString(project.position());
        return columns == 1
                ? List.of(position)
                : List.of(Long.toString(project.cost().cents()), position);
    }

    private static Conditions conditions(String editionId, ProjectFilter filter) {
        Conditions wanted = Conditions.all()
                .equal("edition_id", editionId)
                .words("search_text", filter.words())
                .equal("place", filter.place())
                .equal("theme", filter.theme());
        if (filter.envelope() != 0) {
            wanted.and(IN_ENVELOPE, "envelope", filter.envelope());
        }
        if (filter.cost() != ProjectFilter.Cost.ALL) {
            wanted.and("cost_cents >= :from", "from", filter.cost().fromCents())
                    .and("cost_cents < :below", "below", filter.cost().belowCents());
        }
        return wanted;
    }

    /** Returns a project by its number in an edition. */
    public Optional<SubmittedProject> byNumber(Handle handle, String editionId, String number) {
        return handle.createQuery("select " + COLUMNS
                        + ", columns from pb_project where edition_id = :edition and number = :number")
                .bind("edition", editionId)
                .bind("number", number)
                .map((row, context) -> project(row, documents.map(row.getString("columns"))))
                .findOne();
    }

    /** Hands over all projects of an edition, in the order of the ballot paper. */
    public void forEach(Handle handle, String editionId, Consumer<SubmittedProject> consumer) {
        try (Stream<SubmittedProject> projects = handle
                .createQuery(
                        "select " + COLUMNS + ", columns from pb_project where edition_id = :edition order by position")
                .bind("edition", editionId)
                .map((row, context) -> project(row, documents.map(row.getString("columns"))))
                .stream()) {
            projects.forEach(consumer);
        }
    }

    /** Returns all projects of an edition, in the order of the ballot paper. */
    public List<SubmittedProject> all(Handle handle, String editionId) {
        List<SubmittedProject> projects = new ArrayList<>();
        forEach(handle, editionId, projects::add);
        return projects;
    }

    /** Returns the places of an edition's projects, most frequent first. */
    public List<Choice> places(Handle handle, String editionId) {
        return choices(handle, editionId, "place");
    }

    /** Returns the themes of an edition's projects, most frequent first. */
    public List<Choice> themes(Handle handle, String editionId) {
        return choices(handle, editionId, "theme");
    }

    private static List<Choice> choices(Handle handle, String editionId, String column) {
        return handle.createQuery("select " + column + " as choice, count(*) as projects from pb_project"
                        + " where edition_id = :edition and " + column + " <> '' group by " + column
                        + " order by projects desc, choice limit :most")
                .bind("edition", editionId)
                .bind("most", MOST_CHOICES)
                .map((row, context) -> new Choice(row.getString("choice"), row.getLong("projects")))
                .list();
    }

    /** Returns projects that everybody may read after an id, in the order of their ids. */
    public List<ContentItem> published(Handle handle, String afterId, int limit) {
        return handle.createQuery(CONTENT
                        + "where project.id > :after and edition.stage <> 'DRAFT' order by project.id limit :limit")
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list();
    }

    /** Returns a project as a content of the site, one of a draft as not public. */
    public Optional<ContentItem> content(Handle handle, String id) {
        return handle.createQuery(CONTENT + "where project.id = :id")
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne();
    }

    /** Hands over the projects of an edition as contents of the site. */
    public void contents(Handle handle, String editionId, Consumer<ContentItem> consumer) {
        List<ContentItem> items = handle.createQuery(
                        CONTENT + "where project.edition_id = :edition order by project.id")
                .bind("edition", editionId)
                .map((row, context) -> item(row))
                .list();
        items.forEach(consumer);
    }

    private static ContentItem item(ResultSet row) throws SQLException {
        return ContentItem.of(
                        row.getString("id"),
                        row.getString("title"),
                        ProjectPath.of(row.getString("slug"), row.getString("number")),
                        PortableInstant.parse(row.getString("updated_at")))
                .summary(row.getString("place"))
                .text("project.description", row.getString("description"))
                .hiddenIf(!Stage.valueOf(row.getString("stage")).isPublic());
    }

    private static Optional<Coordinates> location(ResultSet row) throws SQLException {
        String longitude = row.getString("longitude");
        return Optional.ofNullable(row.getString("latitude")).map(latitude -> new Coordinates(latitude, longitude));
    }

    private static SubmittedProject project(ResultSet row, Map<String, String> columns) throws SQLException {
        return new SubmittedProject(
                row.getString("id"),
                row.getString("number"),
                row.getInt("position"),
                row.getString("title"),
                row.getString("description"),
                row.getString("place"),
                location(row),
                row.getString("theme"),
                row.getString("proposer"),
                new Money(row.getLong("cost_cents")),
                row.getInt("withdrawn") == 1,
                columns);
    }
}
