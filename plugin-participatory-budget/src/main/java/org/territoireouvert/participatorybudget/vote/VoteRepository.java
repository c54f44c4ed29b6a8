package org.territoireouvert.participatorybudget.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.counting.CountingRule;
import org.territoireouvert.participatorybudget.proof.Hash;

/** Reads and writes how editions are voted on. */
public final class VoteRepository {

    private static final int MOST_PROJECTS = 2_000;
    private static final int MOST_LISTS = 50;
    private static final int MOST_AT_A_TIME = 100;
    private static final String VOTE = """
            select v.*, m.content, m.hash, m.origin, m.opens_at, m.closes_at,
              (select max(a.closes_at) from pb_amendment a where a.edition_id = v.edition_id) as extended_to
            from pb_vote v left join pb_manifest m on m.edition_id = v.edition_id
            """;

    /** Writes a vote that is being prepared, in the place of what was prepared before. */
    public void save(Handle handle, Vote vote, Instant now) {
        Requirement requirement = vote.requirement();
        handle.createUpdate("""
                        insert into pb_vote (edition_id, kind, grades, rule, level, minimum_age, age_on, territories, roll, on_paper,
                          lot_source, updated_at)
                        values (:edition, :kind, :grades, :rule, :level, :age, :ageOn, :territories, :roll, :onPaper, :lot, :now)
                        on conflict (edition_id) do update set kind = excluded.kind, grades = excluded.grades,
                          rule = excluded.rule, level = excluded.level, minimum_age = excluded.minimum_age,
                          age_on = excluded.age_on, territories = excluded.territories, roll = excluded.roll,
                          on_paper = excluded.on_paper, lot_source = excluded.lot_source, updated_at = excluded.updated_at""")
                .bind("edition", vote.editionId())
                .bind("kind", vote.paper().kind().name())
                .bind("grades", String.join("\n", vote.paper().grades()))
                .bind("rule", vote.rule().words())
                .bind("level", requirement.level().name())
                .bind("age", requirement.minimumAge())
                .bind("ageOn", requirement.ageOn().map(LocalDate::toString).orElse(null))
                .bind("territories", String.join("\n", new TreeSet<>(requirement.territories())))
                .bind("roll", requirement.roll().orElse(null))
                .bind("onPaper", vote.onPaper() ? 1 : 0)
                .bind("lot", vote.lot().name())
                .bind("now", PortableInstant.text(now))
                .execute();
        handle.createUpdate("delete from pb_ballot_list where edition_id = :edition")
                .bind("edition", vote.editionId())
                .execute();
        insertLists(handle, vote);
    }

    private static void insertLists(Handle handle, Vote vote) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into pb_ballot_list (edition_id, envelope, fewest, most, cost_limit_cents, points_each, points_total)
                values (:edition, :envelope, :fewest, :most, :limit, :each, :total)""");
        for (BallotList list : vote.paper().lists()) {
            batch.bind("edition", vote.editionId())
                    .bind("envelope", list.envelope())
                    .bind("fewest", list.fewest())
                    .bind("most", list.most())
                    .bind("limit", list.costLimit().map(Money::cents).orElse(null))
                    .bind("each", list.pointsEach())
                    .bind("total", list.pointsTotal())
                    .add();
        }
        batch.execute();
    }

    /** Returns how an edition is voted on; empty when that is not decided, or the vote took place elsewhere. */
    public Optional<Vote> of(Handle handle, String editionId) {
        return handle.createQuery(VOTE + "where v.edition_id = :edition")
                .bind("edition", editionId)
                .map((row, context) -> vote(row, lists(handle, editionId)))
                .findOne();
    }

    /** Returns what changes with every change while a vote is prepared; empty when nothing is. */
    public String version(Handle handle, String editionId) {
        return handle.createQuery("select updated_at from pb_vote where edition_id = :edition")
                .bind("edition", editionId)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static List<BallotList> lists(Handle handle, String editionId) {
        return handle.createQuery(
                        "select * from pb_ballot_list where edition_id = :edition order by envelope limit :most")
                .bind("edition", editionId)
                .bind("most", MOST_LISTS)
                .map((row, context) -> new BallotList(
                        row.getInt("envelope"),
                        row.getInt("fewest"),
                        row.getInt("most"),
                        Optional.ofNullable((Number) row.getObject("cost_limit_cents"))
                                .map(cents -> new Money(cents.longValue())),
                        row.getInt("points_each"),
                        row.getInt("points_total")))
                .list();
    }

    private static Vote vote(ResultSet row, List<BallotList> lists) throws SQLException {
        return new Vote(
                row.getString("edition_id"),
                new BallotPaper(BallotKind.valueOf(row.getString("kind")), lines(row.getString("grades")), lists),
                CountingRule.parse(row.getString("rule")),
                new Requirement(
                        IdentityLevel.valueOf(row.getString("level")),
                        row.getInt("minimum_age"),
                        Optional.ofNullable(row.getString("age_on")).map(LocalDate::parse),
                        Set.copyOf(lines(row.getString("territories"))),
                        Optional.ofNullable(row.getString("roll"))),
                row.getInt("on_paper") == 1,
                LotSource.valueOf(row.getString("lot_source")),
                row.getString("hash") == null ? Optional.empty() : Optional.of(manifest(row)),
                instant(row.getString("extended_to")),
                row.getInt("closed") == 1,
                instant(row.getString("key_ends")),
                instant(row.getString("key_destroyed_at")));
    }

    private static Manifest manifest(ResultSet row) throws SQLException {
        return new Manifest(
                row.getString("content"),
                new Hash(row.getString("hash")),
                row.getString("origin"),
                PortableInstant.parse(row.getString("opens_at")),
                PortableInstant.parse(row.getString("closes_at")));
    }

    private static Optional<Instant> instant(@Nullable String text) {
        return Optional.ofNullable(text).map(PortableInstant::parse);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split("\n")).collect(Collectors.toUnmodifiableList());
    }

    /** Freezes a vote. From now on the database refuses to change what the manifest says. */
    public void seal(Handle handle, String editionId, Manifest manifest, Instant now) {
        handle.createUpdate("""
                        insert into pb_manifest (edition_id, content, hash, origin, opens_at, closes_at, sealed_at)
                        values (:edition, :content, :hash, :origin, :opens, :closes, :now)""")
                .bind("edition", editionId)
                .bind("content", manifest.content())
                .bind("hash", manifest.hash().hex())
                .bind("origin", manifest.origin())
                .bind("opens", PortableInstant.text(manifest.opensAt()))
                .bind("closes", PortableInstant.text(manifest.closesAt()))
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /**
     * Closes a vote, unless it is closed already: returns whether it is now closed by this call. Ballots that are being cast come in
     * before; those that come after find it closed.
     */
    public boolean close(Handle handle, String editionId) {
        return handle.createUpdate("update pb_vote set closed = 1 where edition_id = :edition and closed = 0")
                        .bind("edition", editionId)
                        .execute()
                == 1;
    }

    /** Tells whether a vote is closed. */
    public boolean isClosed(Handle handle, String editionId) {
        return handle.createQuery("select closed from pb_vote where edition_id = :edition")
                        .bind("edition", editionId)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** Makes others wait who work on the same vote as a whole, until this transaction ends. Ballots do not wait. */
    public void hold(Handle handle, String editionId) {
        handle.createUpdate("update pb_vote set updated_at = updated_at where edition_id = :edition")
                .bind("edition", editionId)
                .execute();
    }

    /** Returns the editions whose vote is frozen and not closed, the first to close first. */
    public List<String> running(Handle handle) {
        return handle.createQuery("""
                        select v.edition_id from pb_manifest m join pb_vote v on v.edition_id = m.edition_id
                        where v.closed = 0 order by m.closes_at, v.edition_id limit :most""")
                .bind("most", MOST_AT_A_TIME)
                .mapTo(String.class)
                .list();
    }

    /** Returns the editions whose vote is closed, with a beacon to settle its ties, and whose key is kept. */
    public List<String> closedByBeacon(Handle handle) {
        return handle.createQuery("""
                        select edition_id from pb_vote
                        where lot_source = 'BEACON' and closed = 1 and key_destroyed_at is null
                        order by edition_id desc limit :most""")
                .bind("most", MOST_AT_A_TIME)
                .mapTo(String.class)
                .list();
    }

    /** Writes when the key of a vote will be destroyed. */
    public void setKeyEnd(Handle handle, String editionId, Instant end) {
        handle.createUpdate("update pb_vote set key_ends = :end where edition_id = :edition and key_ends is null")
                .bind("edition", editionId)
                .bind("end", PortableInstant.text(end))
                .execute();
    }

    /** Returns the editions whose key is to be destroyed. */
    public List<String> keysToDestroy(Handle handle, Instant now) {
        return handle.createQuery("""
                        select edition_id from pb_vote where key_ends <= :now and key_destroyed_at is null
                        order by edition_id limit :most""")
                .bind("now", PortableInstant.text(now))
                .bind("most", MOST_AT_A_TIME)
                .mapTo(String.class)
                .list();
    }

    /** Writes that the key of a vote was destroyed. */
    public void setKeyDestroyed(Handle handle, String editionId, Instant now) {
        handle.createUpdate("update pb_vote set key_destroyed_at = :now where edition_id = :edition")
                .bind("edition", editionId)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Returns the projects that can be voted for, in the order of the ballot paper. */
    public List<VotedProject> projects(Handle handle, String editionId) {
        return handle.createQuery("""
                        select p.number, p.title, p.cost_cents, p.exclusive_group, coalesce(e.position, 0) envelope from pb_project p
                        left join pb_envelope e on e.id = p.envelope_id
                        where p.edition_id = :edition and p.withdrawn = 0 order by p.position limit :most""")
                .bind("edition", editionId)
                .bind("most", MOST_PROJECTS)
                .map((row, context) -> new VotedProject(
                        row.getString("number"),
                        row.getString("title"),
                        new Money(row.getLong("cost_cents")),
                        row.getInt("envelope"),
                        row.getString("exclusive_group")))
                .list();
    }
}
