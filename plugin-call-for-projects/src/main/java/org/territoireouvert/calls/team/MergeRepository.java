package org.territoireouvert.calls.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Merge.State;
import org.territoireouvert.calls.model.team.Merge.Voice;

/** Keeps merges that were proposed, and the words of carriers on them. */
public final class MergeRepository {

    private static final int MOST = 100;

    /** Adds one. */
    public void add(Handle handle, Merge merge) {
        handle.createUpdate("""
                        insert into cal_team_merge (id, call_slug, from_id, to_id, title, words, theme, state, reason,
                          merged_id, proposed_by, made_at, settled_at)
                        values (:id, :slug, :from, :to, :title, :words, :theme, :state, :reason, :merged, :by, :at, '')
                        """)
                .bind("id", merge.id())
                .bind("slug", merge.callSlug())
                .bind("from", merge.fromId())
                .bind("to", merge.toId())
                .bind("title", merge.title())
                .bind("words", merge.words())
                .bind("theme", merge.theme().name())
                .bind("state", merge.state().name())
                .bind("reason", merge.reason())
                .bind("merged", merge.mergedId())
                .bind("by", merge.proposedBy())
                .bind("at", PortableInstant.text(merge.madeAt()))
                .execute();
    }

    /** Returns one. */
    public Optional<Merge> find(Handle handle, String id) {
        return handle.createQuery("select * from cal_team_merge where id = :id")
                .bind("id", id)
                .map((row, context) -> merge(row))
                .findOne();
    }

    /** Returns those that are open and concern a sketch, the oldest first. */
    public List<Merge> open(Handle handle, String sketchId) {
        return handle.createQuery("""
                        select * from cal_team_merge where state = 'OPEN' and from_id = :sketch
                        union all
                        select * from cal_team_merge where state = 'OPEN' and to_id = :sketch
                        order by id limit :most
                        """)
                .bind("sketch", sketchId)
                .bind("most", MOST)
                .map((row, context) -> merge(row))
                .list();
    }

    /** Settles one; false when somebody did before. */
    public boolean settle(Handle handle, String id, State state, String reason, String mergedId, Instant at) {
        return handle.createUpdate("""
                                update cal_team_merge set state = :state, reason = :reason, merged_id = :merged,
                                  settled_at = :at
                                where id = :id and state = 'OPEN'
                                """)
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("reason", reason)
                        .bind("merged", mergedId)
                        .bind("at", PortableInstant.text(at))
                        .execute()
                == 1;
    }

    /** Keeps the word of a carrier in place of an earlier one. */
    public void say(Handle handle, String mergeId, Voice voice, String by, Instant at) {
        handle.createUpdate("""
                        insert into cal_team_merge_voice (merge_id, organisation_id, person_id, agrees, words,
                          from_revision, to_revision, given_by, given_at)
                        values (:merge, :organisation, :person, :agrees, :words, :from, :to, :by, :at)
                        on conflict (merge_id, organisation_id, person_id) do update set agrees = excluded.agrees,
                          words = excluded.words, from_revision = excluded.from_revision,
                          to_revision = excluded.to_revision, given_by = excluded.given_by, given_at = excluded.given_at
                        """)
                .bind("merge", mergeId)
                .bind("organisation", voice.organisationId())
                .bind("person", voice.personId())
                .bind("agrees", voice.agrees() ? 1 : 0)
                .bind("words", voice.words())
                .bind("from", voice.fromRevision())
                .bind("to", voice.toRevision())
                .bind("by", by)
                .bind("at", PortableInstant.text(at))
                .execute();
    }

    /** Returns the words on one. */
    public List<Voice> voices(Handle handle, String mergeId) {
        return handle.createQuery("""
                        select * from cal_team_merge_voice where merge_id = :merge order by given_at, person_id limit :most
                        """)
                .bind("merge", mergeId)
                .bind("most", MOST)
                .map((row, context) -> new Voice(
                        row.getString("organisation_id"),
                        row.getString("person_id"),
                        row.getInt("agrees") == 1,
                        row.getString("words"),
                        row.getInt("from_revision"),
                        row.getInt("to_revision")))
                .list();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        return new Merge(
                row.getString("id"),
                row.getString("call_slug"),
                row.getString("from_id"),
                row.getString("to_id"),
                row.getString("title"),
                row.getString("words"),
                Theme.valueOf(row.getString("theme")),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("merged_id"),
                row.getString("proposed_by"),
                PortableInstant.parse(row.getString("made_at")),
                Optional.of(row.getString("settled_at"))
                        .filter(at -> !at.isEmpty())
                        .map(PortableInstant::parse));
    }
}
