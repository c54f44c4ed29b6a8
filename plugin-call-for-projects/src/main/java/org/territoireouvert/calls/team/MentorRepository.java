package org.territoireouvert.calls.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Mentor.Offer;
import org.territoireouvert.calls.model.team.Mentor.State;

/** Keeps who accompanies teams. */
public final class MentorRepository {

    private static final int MOST = 200;

    /** Returns those of a call that were not taken away, those that can be asked first, then by when they came; at most 200. */
    public List<Mentor> of(Handle handle, String callSlug) {
        return handle.createQuery("""
                        select * from cal_team_mentor where call_slug = :slug and state in ('OPEN', 'ENDED')
                        order by case state when 'OPEN' then 0 else 1 end, made_at, id limit :most
                        """)
                .bind("slug", callSlug)
                .bind("most", MOST)
                .map((row, context) -> mentor(row))
                .list();
    }

    /** Returns one. */
    public Optional<Mentor> find(Handle handle, String id) {
        return handle.createQuery("select * from cal_team_mentor where id = :id")
                .bind("id", id)
                .map((row, context) -> mentor(row))
                .findOne();
    }

    /** Returns one and keeps others from changing it until the end of the transaction: it takes no team too many. */
    public Optional<Mentor> hold(Handle handle, String id) {
        handle.createUpdate("update cal_team_mentor set state = state where id = :id")
                .bind("id", id)
                .execute();
        return find(handle, id);
    }

    /** Adds one. */
    public void add(Handle handle, Mentor mentor, String writtenBy) {
        offer(handle.createUpdate("""
                        insert into cal_team_mentor (id, call_slug, organisation_id, person_id, name, words, themes, places,
                          most, named_at, state, reason, revision, written_by, made_at, updated_at)
                        values (:id, :slug, :organisation, :person, :name, :words, :themes, :places, :most, :namedAt,
                          :state, :reason, :revision, :writtenBy, :madeAt, :updatedAt)
                        """), mentor)
                .bind("slug", mentor.callSlug())
                .bind("organisation", mentor.organisationId())
                .bind("person", mentor.personId())
                .bind("state", mentor.state().name())
                .bind("reason", mentor.reason())
                .bind("namedAt", mentor.namedAt().map(PortableInstant::text).orElse(""))
                .bind("writtenBy", writtenBy)
                .bind("madeAt", PortableInstant.text(mentor.madeAt()))
                .execute();
    }

    private static Update offer(Update update, Mentor mentor) {
        Offer offer = mentor.offer();
        return update.bind("id", mentor.id())
                .bind("name", mentor.name())
                .bind("words", offer.words())
                .bind("themes", offer.themes().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
                .bind("places", String.join(" ", offer.places()))
                .bind("most", offer.most())
                .bind("revision", mentor.revision())
                .bind("updatedAt", PortableInstant.text(mentor.updatedAt()));
    }

    /** Keeps another offer; false when somebody changed it since the revision before. */
    public boolean change(Handle handle, Mentor mentor) {
        return offer(handle.createUpdate("""
                                update cal_team_mentor set name = :name, words = :words, themes = :themes, places = :places,
                                  most = :most, revision = :revision, updated_at = :updatedAt
                                where id = :id and revision = :revision - 1 and state <> 'REMOVED'
                                """), mentor).execute() == 1;
    }

    /** Puts one into another state. */
    public void settle(Handle handle, String id, State state, String reason, Instant at) {
        handle.createUpdate("""
                        update cal_team_mentor set state = :state, reason = :reason, updated_at = :at
                        where id = :id and state <> 'REMOVED'
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("at", PortableInstant.text(at))
                .execute();
    }

    /** Notes that staff named one; false when they did before. */
    public boolean name(Handle handle, String id, Instant at) {
        return handle.createUpdate("update cal_team_mentor set named_at = :at where id = :id and named_at = ''")
                        .bind("id", id)
                        .bind("at", PortableInstant.text(at))
                        .execute()
                == 1;
    }

    private static Mentor mentor(ResultSet row) throws SQLException {
        return new Mentor(
                row.getString("id"),
                row.getString("call_slug"),
                row.getString("organisation_id"),
                row.getString("person_id"),
                row.getString("name"),
                new Offer(
                        row.getString("words"),
                        PostRepository.codes(row.getString("themes")).stream()
                                .map(Theme::valueOf)
                                .collect(Collectors.toSet()),
                        PostRepository.codes(row.getString("places")),
                        row.getInt("most")),
                Optional.of(row.getString("named_at"))
                        .filter(at -> !at.isEmpty())
                        .map(PortableInstant::parse),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("revision"),
                PortableInstant.parse(row.getString("made_at")),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
