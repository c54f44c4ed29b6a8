package org.territoireouvert.participatorybudget.edition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.pabulib.PabulibMeta;

/** Reads and writes editions. */
public final class EditionRepository {

    /** Editions that one page shows; a town has one a year. */
    public static final int MOST = 100;

    private static final String CONTENT = "select id, slug, title, description, stage, updated_at from pb_edition ";
    private static final String COLUMNS = """
            id, slug, title, place, description, total_cents, currency, ballot_type, stage, project_count, ballot_count,
            (select count(*) from pb_manifest manifest where manifest.edition_id = pb_edition.id) as fixed""";

    private final Documents documents;
    private final PhaseRepository phases = new PhaseRepository();

    /** Creates a repository. */
    public EditionRepository(Documents documents) {
        this.documents = documents;
    }

    /** Stores a new edition. */
    public void insert(Handle handle, EditionDocument document, Instant now) {
        Edition edition = document.edition();
        handle.createUpdate("""
                        insert into pb_edition (id, slug, title, place, description, total_cents, currency, ballot_type,
                            stage, project_count, ballot_count, meta, project_columns, voter_columns, created_at, updated_at)
                        values (:id, :slug, :title, :place, :description, :total, :currency, :ballotType,
                            :stage, :projectCount, :ballotCount, :meta, :projectColumns, :voterColumns, :now, :now)
                        """)
                .bind("id", edition.id())
                .bind("slug", edition.slug())
                .bind("title", edition.title())
                .bind("place", edition.place())
                .bind("description", edition.description())
                .bind("total", edition.total().cents())
                .bind("currency", edition.currency())
                .bind("ballotType", edition.ballotType().word())
                .bind("stage", edition.stage().name())
                .bind("projectCount", edition.projectCount())
                .bind("ballotCount", edition.ballotCount())
                .bind("meta", documents.write(document.meta().entries()))
                .bind("projectColumns", documents.write(document.projectColumns()))
                .bind("voterColumns", documents.write(document.voterColumns()))
                .bind("now", PortableInstant.text(now))
                .execute();
        phases.replace(handle, edition.id(), edition.schedule());
    }

    /**
     * Plans an edition anew, unless somebody else changed it meanwhile.
     *
     * @param version as it was read by {@link #version}
     * @return whether it is planned
     */
    public boolean plan(Handle handle, String id, String version, Schedule schedule, Instant now) {
        boolean ours =
                handle.createUpdate("update pb_edition set updated_at = :now where id = :id and updated_at = :version")
                                .bind("now", PortableInstant.text(now))
                                .bind("id", id)
                                .bind("version", version)
                                .execute()
                        == 1;
        if (ours) {
            phases.replace(handle, id, schedule);
        }
        return ours;
    }

    /** Lets the vote of an edition end later, whoever else changes the edition meanwhile. */
    public void extendVote(Handle handle, String id, LocalDate lastDay, Instant now) {
        phases.extendVote(handle, id, lastDay);
        handle.createUpdate("update pb_edition set updated_at = :now where id = :id")
                .bind("now", PortableInstant.text(now))
                .bind("id", id)
                .execute();
    }

    /** Makes others wait who hold the same edition, until this transaction ends. */
    public void hold(Handle handle, String id) {
        handle.createUpdate("update pb_edition set updated_at = updated_at where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Returns what changes with every change of an edition. */
    public String version(Handle handle, String id) {
        return handle.createQuery("select updated_at from pb_edition where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one();
    }

    /** Writes what is known only when the last ballot was read. */
    public void complete(Handle handle, String id, long ballots, List<String> voterColumns) {
        handle.createUpdate("update pb_edition set ballot_count = :ballots, voter_columns = :columns where id = :id")
                .bind("ballots", ballots)
                .bind("columns", documents.write(voterColumns))
                .bind("id", id)
                .execute();
    }

    /** Writes how an edition is voted on here, as the vote format says it. */
    public void describeVote(Handle handle, EditionDocument document, Instant now) {
        handle.createUpdate("""
                        update pb_edition set ballot_type = :type, meta = :meta, project_columns = :projectColumns,
                          voter_columns = :voterColumns, ballot_count = :ballots, updated_at = :now where id = :id""")
                .bind("type", document.edition().ballotType().word())
                .bind("meta", documents.write(document.meta().entries()))
                .bind("projectColumns", documents.write(document.projectColumns()))
                .bind("voterColumns", documents.write(document.voterColumns()))
                .bind("ballots", document.edition().ballotCount())
                .bind("now", PortableInstant.text(now))
                .bind("id", document.edition().id())
                .execute();
    }

    /** Returns the newest editions that everybody may read first, archived ones included, at most {@link #MOST}. */
    public List<Edition> newest(Handle handle) {
        return newest(handle, "stage <> 'DRAFT'");
    }

    /** Returns the newest editions first, drafts included: for staff; at most {@link #MOST}. */
    public List<Edition> newestWithDrafts(Handle handle) {
        return newest(handle, "1 = 1");
    }

    private List<Edition> newest(Handle handle, String condition) {
        Map<String, Schedule> schedules = phases.ofNewest(handle, condition, MOST);
        return handle.createQuery("select " + COLUMNS + " from pb_edition where " + condition
                        + " order by created_at desc, id desc limit :most")
                .bind("most", MOST)
                .map((row, context) -> edition(row, schedules.getOrDefault(row.getString("id"), Schedule.NONE)))
                .list();
    }

    /** Returns the phases of editions that everybody may read that touch one of the days from {@code first} to {@code last}, by their last day. */
    public List<PlannedPhase> plannedBetween(Handle handle, LocalDate first, LocalDate last, int limit) {
        return phases.between(handle, first, last, limit);
    }

    /** Returns when an edition that everybody may read last came or changed; empty when there is none. */
    public Optional<Instant> changedAt(Handle handle) {
        return handle.createQuery("select max(updated_at) from pb_edition where stage <> 'DRAFT'")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse);
    }

    /** Takes an edition with when it came. */
    @FunctionalInterface
    public interface ArrivalVisitor {
        /** Takes it. */
        void visit(Instant createdAt, int projects);
    }

    /** Gives when each edition came before everybody and how many projects it has. */
    public void eachArrival(Handle handle, ArrivalVisitor visitor) {
        handle.createQuery(
                        "select created_at, project_count from pb_edition where stage <> 'DRAFT' order by created_at, id")
                .map((row, context) -> Map.entry(PortableInstant.parse(row.getString(1)), row.getInt(2)))
                .forEach(edition -> visitor.visit(edition.getKey(), edition.getValue()));
    }

    /** Returns the edition with this address, whatever its stage. */
    public Optional<Edition> bySlug(Handle handle, String slug) {
        return handle.createQuery("select " + COLUMNS + " from pb_edition where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> edition(row, phases.of(handle, row.getString("id"))))
                .findOne();
    }

    /** Returns the edition with this identifier. */
    public Optional<Edition> byId(Handle handle, String id) {
        return handle.createQuery("select " + COLUMNS + " from pb_edition where id = :id")
                .bind("id", id)
                .map((row, context) -> edition(row, phases.of(handle, id)))
                .findOne();
    }

    /** Returns all that is kept of an edition. */
    public Optional<EditionDocument> document(Handle handle, String slug) {
        return handle.createQuery("select " + COLUMNS
                        + ", meta, project_columns, voter_columns"
                        + " from pb_edition where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> new EditionDocument(
                        edition(row, phases.of(handle, row.getString("id"))),
                        new PabulibMeta(documents.map(row.getString("meta"))),
                        documents.list(row.getString("project_columns")),
                        documents.list(row.getString("voter_columns"))))
                .findOne();
    }

    /** Returns editions that everybody may read after an id, in the order of their ids. */
    public List<ContentItem> published(Handle handle, String afterId, int limit) {
        return handle.createQuery(CONTENT + "where id > :after and stage <> 'DRAFT' order by id limit :limit")
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list();
    }

    /** Returns an edition as a content of the site, a draft as one that is not public. */
    public Optional<ContentItem> content(Handle handle, String id) {
        return handle.createQuery(CONTENT + "where id = :id")
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne();
    }

    private static ContentItem item(ResultSet row) throws SQLException {
        return ContentItem.of(
                        row.getString("id"),
                        row.getString("title"),
                        "/budgets-participatifs/" + row.getString("slug"),
                        PortableInstant.parse(row.getString("updated_at")))
                .text("edition.description", row.getString("description"))
                .hiddenIf(!Stage.valueOf(row.getString("stage")).isPublic());
    }

    private static Edition edition(ResultSet row, Schedule schedule) throws SQLException {
        String ballotType = row.getString("ballot_type");
        return new Edition(
                row.getString("id"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("place"),
                row.getString("description"),
                new Money(row.getLong("total_cents")),
                row.getString("currency"),
                BallotType.of(ballotType)
                        .orElseThrow(() -> new IllegalStateException("Unknown ballot type \"" + ballotType + "\"")),
                Stage.valueOf(row.getString("stage")),
                schedule,
                row.getInt("project_count"),
                row.getLong("ballot_count"),
                row.getInt("fixed") == 1);
    }
}
