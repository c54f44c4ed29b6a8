package org.territoireouvert.participatorybudget.idea;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.territory.Coordinates;

/** Reads and writes one idea at a time. */
public final class IdeaRepository {

    static final String COLUMNS = """
            id, edition_id, state, title, description, theme, place, latitude, longitude, cost_cents, author_id,
            author_name, supports, merged_into, merge_reason, split_from, split_reason, project_id, revision, created_at,
            submitted_at""";

    /** Stores a new idea. */
    public void insert(Handle handle, Idea idea, Instant now) {
        bindText(handle.createUpdate("""
                                insert into pb_idea (id, edition_id, state, title, description, theme, place, latitude, longitude,
                                  cost_cents, author_id, author_name, supports, merged_into, merge_reason, split_from,
                                  split_reason, project_id, search_text, revision, created_at, submitted_at, updated_at)
                                values (:id, :edition, :state, :title, :description, :theme, :place, :latitude, :longitude,
                                  :cost, :author, :authorName, :supports, :mergedInto, :mergeReason, :splitFrom,
                                  :splitReason, :project, :searchText, :revision, :createdAt, :submittedAt, :now)
                                """), idea.text())
                .bind("id", idea.id())
                .bind("edition", idea.editionId())
                .bind("state", idea.state().name())
                .bind("author", idea.author().personId())
                .bind("authorName", idea.author().name())
                .bind("supports", idea.supports())
                .bind("mergedInto", idea.links().mergedInto().orElse(null))
                .bind("mergeReason", idea.links().mergeReason())
                .bind("splitFrom", idea.links().splitFrom().orElse(null))
                .bind("splitReason", idea.links().splitReason())
                .bind("project", idea.links().projectId().orElse(null))
                .bind("revision", idea.revision())
                .bind("createdAt", PortableInstant.text(idea.createdAt()))
                .bind(
                        "submittedAt",
                        idea.submittedAt().map(PortableInstant::text).orElse(null))
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    private static <S extends SqlStatement<S>> S bindText(S statement, IdeaText text) {
        return statement
                .bind("title", text.title())
                .bind("description", text.description())
                .bind("theme", text.theme())
                .bind("place", text.place())
                .bind("latitude", text.position().map(Coordinates::latitude).orElse(null))
                .bind("longitude", text.position().map(Coordinates::longitude).orElse(null))
                .bind("cost", text.estimate().map(Money::cents).orElse(null))
                .bind("searchText", text.searchText());
    }

    /** Has everybody else who wants to change an idea wait until this transaction ends; call it before what is decided upon is read. */
    public void hold(Handle handle, String id) {
        handle.createUpdate("update pb_idea set revision = revision where id = :id")
                .bind("id", id)
                .execute();
    }

    /** Writes what an idea says now. */
    public void rewrite(Handle handle, String id, IdeaText text, Instant now) {
        bindText(handle.createUpdate("""
                                update pb_idea set title = :title, description = :description, theme = :theme, place = :place,
                                  latitude = :latitude, longitude = :longitude, cost_cents = :cost, search_text = :searchText,
                                  revision = revision + 1, updated_at = :now
                                where id = :id
                                """), text)
                .bind("id", id)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Makes a draft public. */
    public void submit(Handle handle, String id, Instant now) {
        handle.createUpdate("""
                        update pb_idea set state = 'SUBMITTED', submitted_at = :now, updated_at = :now, revision = revision + 1
                        where id = :id
                        """)
                .bind("id", id)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Writes where an idea stands. */
    public void move(Handle handle, String id, IdeaState state, Instant now) {
        handle.createUpdate(
                        "update pb_idea set state = :state, updated_at = :now, revision = revision + 1 where id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Writes which project an idea became. */
    public void retain(Handle handle, String id, String projectId, Instant now) {
        handle.createUpdate("update pb_idea set project_id = :project where id = :id")
                .bind("id", id)
                .bind("project", projectId)
                .execute();
        move(handle, id, IdeaState.RETAINED, now);
    }

    /** Writes that an idea is carried on by another one. */
    public void merge(Handle handle, String id, String into, String reason, Instant now) {
        handle.createUpdate("update pb_idea set merged_into = :into, merge_reason = :reason where id = :id")
                .bind("id", id)
                .bind("into", into)
                .bind("reason", reason)
                .execute();
        move(handle, id, IdeaState.MERGED, now);
    }

    /** Deletes a draft, which nobody else has read. */
    public void delete(Handle handle, String id) {
        handle.createUpdate("delete from pb_idea_author where idea_id = :id")
                .bind("id", id)
                .execute();
        handle.createUpdate("delete from pb_idea where id = :id and state = 'DRAFT'")
                .bind("id", id)
                .execute();
    }

    /** Returns an idea of an edition. */
    public Optional<Idea> find(Handle handle, String editionId, String id) {
        return handle.createQuery("select " + COLUMNS + " from pb_idea where edition_id = :edition and id = :id")
                .bind("edition", editionId)
                .bind("id", id)
                .map((row, context) -> idea(row))
                .findOne();
    }

    static Idea idea(ResultSet row) throws SQLException {
        return new Idea(
                row.getString("id"),
                row.getString("edition_id"),
                IdeaState.valueOf(row.getString("state")),
                text(row),
                new Idea.Author(row.getString("author_id"), row.getString("author_name")),
                row.getLong("supports"),
                new Idea.Links(
                        Optional.ofNullable(row.getString("merged_into")),
                        row.getString("merge_reason"),
                        Optional.ofNullable(row.getString("split_from")),
                        row.getString("split_reason"),
                        Optional.ofNullable(row.getString("project_id"))),
                row.getInt("revision"),
                PortableInstant.parse(row.getString("created_at")),
                Optional.ofNullable(row.getString("submitted_at")).map(PortableInstant::parse));
    }

    private static IdeaText text(ResultSet row) throws SQLException {
        String longitude = row.getString("longitude");
        return new IdeaText(
                row.getString("title"),
                row.getString("description"),
                row.getString("theme"),
                row.getString("place"),
                Optional.ofNullable(row.getString("latitude")).map(latitude -> new Coordinates(latitude, longitude)),
                money(row, "cost_cents"));
    }

    static Optional<Money> money(ResultSet row, String column) throws SQLException {
        long cents = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new Money(cents));
    }
}
