package org.territoireouvert.consultation.contribution;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution.State;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes contributions of all kinds, and keeps their number in each step. */
public final class ContributionRepository {

    private final ContributionParts parts;
    private final ContributionRows rows;

    /** Creates it. */
    public ContributionRepository(Json json) {
        this.parts = new ContributionParts(json);
        this.rows = new ContributionRows(json);
    }

    /** Stores a new contribution. */
    public void add(Handle handle, Contribution contribution) {
        handle.createUpdate("""
                        insert into con_contribution (id, consultation, step, kind, position, title, parts, article, passage,
                          author_id, heard_from, state, created_at, updated_at)
                        values (:id, :consultation, :step, :kind, :position, :title, :parts, :article, :passage,
                          :author, :heardFrom, :state, :createdAt, :updatedAt)""")
                .bind("id", contribution.id())
                .bind("consultation", contribution.consultation())
                .bind("step", contribution.step())
                .bind("kind", contribution.kind().name())
                .bind("position", contribution.position().name())
                .bind("title", contribution.title())
                .bind("parts", parts.write(contribution.parts()))
                .bind("article", contribution.subject().article())
                .bind("passage", contribution.subject().passage())
                .bind("author", contribution.authorId())
                .bind("heardFrom", contribution.heardFrom())
                .bind("state", contribution.state().name())
                .bind("createdAt", PortableInstant.text(contribution.createdAt()))
                .bind("updatedAt", PortableInstant.text(contribution.updatedAt()))
                .execute();
        count(handle, contribution, contribution.state(), contribution.position(), 1);
    }

    /** Writes other words of a published contribution; false when it is not published any more. */
    public boolean reword(Handle handle, Contribution before, Contribution after) {
        boolean written = handle.createUpdate("""
                        update con_contribution set position = :position, title = :title, parts = :parts, updated_at = :now
                        where id = :id and state = :published""")
                        .bind("id", after.id())
                        .bind("position", after.position().name())
                        .bind("title", after.title())
                        .bind("parts", parts.write(after.parts()))
                        .bind("now", PortableInstant.text(after.updatedAt()))
                        .bind("published", State.PUBLISHED.name())
                        .execute()
                == 1;
        if (written && before.position() != after.position()) {
            count(handle, before, State.PUBLISHED, before.position(), -1);
            count(handle, after, State.PUBLISHED, after.position(), 1);
        }
        return written;
    }

    /** Moves a contribution to another state; false when it is not in the first one, or does not exist. */
    public boolean move(Handle handle, String id, State from, State to, Instant now) {
        boolean moved = handle.createUpdate("""
                        update con_contribution set state = :to, updated_at = :now where id = :id and state = :from""")
                        .bind("id", id)
                        .bind("from", from.name())
                        .bind("to", to.name())
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
        if (moved) {
            Contribution contribution = find(handle, id).orElseThrow();
            count(handle, contribution, from, contribution.position(), -1);
            count(handle, contribution, to, contribution.position(), 1);
        }
        return moved;
    }

    private static void count(Handle handle, Contribution contribution, State state, Position position, int by) {
        handle.createUpdate("""
                        insert into con_contribution_count (consultation, step, state, position, contributions)
                        values (:consultation, :step, :state, :position, :by)
                        on conflict (consultation, step, state, position)
                        do update set contributions = con_contribution_count.contributions + :by""")
                .bind("consultation", contribution.consultation())
                .bind("step", contribution.step())
                .bind("state", state.name())
                .bind("position", position.name())
                .bind("by", by)
                .execute();
        if (state == State.PUBLISHED && contribution.kind() == ContributionKind.COMMENT) {
            countComment(handle, contribution, by);
        }
    }

    private static void countComment(Handle handle, Contribution comment, int by) {
        handle.createUpdate("""
                        insert into con_comment_count (consultation, step, article, comments)
                        values (:consultation, :step, :article, :by)
                        on conflict (consultation, step, article)
                        do update set comments = con_comment_count.comments + :by""")
                .bind("consultation", comment.consultation())
                .bind("step", comment.step())
                .bind("article", comment.subject().article())
                .bind("by", by)
                .execute();
    }

    /** Finds a contribution, whatever its state. */
    public Optional<Contribution> find(Handle handle, String id) {
        return handle.createQuery("select * from con_contribution where id = :id")
                .bind("id", id)
                .map((row, context) -> rows.read(row))
                .findOne();
    }

    /** Finds a contribution of a step, whatever its state. */
    public Optional<Contribution> find(Handle handle, PlannedStep step, String id) {
        return find(handle, id)
                .filter(found -> found.consultation().equals(step.consultation().slug())
                        && found.step() == step.step().number());
    }

    /** Finds contributions by their ids, at most 500, in the order of the ids. */
    public Map<String, Contribution> findAll(Handle handle, Collection<String> ids) {
        Map<String, Contribution> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("select * from con_contribution where id in (<ids>) order by id limit 500")
                    .bindList("ids", ids)
                    .map((row, context) -> rows.read(row))
                    .forEach(contribution -> found.put(contribution.id(), contribution));
        }
        return found;
    }

    /** Returns a part of the published contributions of a step, newest first; with a position only those. */
    public Slice<Contribution> published(Handle handle, PlannedStep step, Optional<Position> position, Keyset keyset) {
        List<Contribution> found = handle.createQuery("""
                        select * from con_contribution where consultation = :consultation and step = :step
                          and state = 'PUBLISHED' and <only> and <position> order by <order> limit :limit""")
                .define("only", position.isPresent() ? "position = :only" : "1 = 1")
                .define("position", keyset.condition(Order.DESCENDING, "id"))
                .define("order", keyset.order(Order.DESCENDING, "id"))
                .bindMap(keyset.binds())
                .bindMap(position.<Map<String, String>>map(only -> Map.of("only", only.name()))
                        .orElse(Map.of()))
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .map((row, context) -> rows.read(row))
                .list();
        return keyset.slice(found, contribution -> List.of(contribution.id()));
    }

    /** Returns the next published contributions of a consultation in the order of their ids. */
    public List<Contribution> ofConsultation(Handle handle, String consultation, String afterId, int limit) {
        return handle.createQuery("""
                        select * from con_contribution where consultation = :consultation and state = 'PUBLISHED'
                          and id > :after order by id limit :limit""")
                .bind("consultation", consultation)
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> rows.read(row))
                .list();
    }

    /** Returns the next contributions of a consultation that came or changed, whatever their state, behind a change. */
    public List<Contribution> changedSince(Handle handle, String consultation, String updatedAt, String id, int limit) {
        return handle.createQuery("""
                        select * from con_contribution where consultation = :consultation
                          and (updated_at, id) > (:updatedAt, :id) order by updated_at, id limit :limit""")
                .bind("consultation", consultation)
                .bind("updatedAt", updatedAt)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> rows.read(row))
                .list();
    }

    /** Returns the next published contributions of a step in the order of their ids. */
    public List<Contribution> ofStep(Handle handle, PlannedStep step, String afterId, int limit) {
        return handle.createQuery("""
                        select * from con_contribution where consultation = :consultation and step = :step
                          and state = 'PUBLISHED' and id > :after order by id limit :limit""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> rows.read(row))
                .list();
    }

    /** Returns the next published contributions of all consultations that are contents, in the order of their ids. */
    public List<Contribution> contents(Handle handle, String afterId, int limit) {
        return handle.createQuery("""
                        select * from con_contribution where state = 'PUBLISHED'
                          and kind in ('PROPOSAL', 'ARGUMENT', 'COMMENT') and id > :after order by id limit :limit""")
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> rows.read(row))
                .list();
    }

    /** Returns what a person wrote in a step, newest first, whatever its state. */
    public List<Contribution> writtenBy(Handle handle, PlannedStep step, String person, int limit) {
        return handle.createQuery("""
                        select * from con_contribution where author_id = :person and consultation = :consultation
                          and step = :step order by id desc limit :limit""")
                .bind("person", person)
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("limit", limit)
                .map((row, context) -> rows.read(row))
                .list();
    }

    /** Returns how many contributions of a step are published, by position. */
    public Map<Position, Integer> counts(Handle handle, PlannedStep step) {
        Map<Position, Integer> counts = new LinkedHashMap<>();
        handle.createQuery("""
                        select position, contributions from con_contribution_count
                        where consultation = :consultation and step = :step and state = 'PUBLISHED' order by position""")
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .map((row, context) ->
                        Map.entry(Position.valueOf(row.getString("position")), row.getInt("contributions")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Returns how many contributions of a consultation are published. */
    public int count(Handle handle, String consultation) {
        return handle.createQuery("""
                        select coalesce(sum(contributions), 0) from con_contribution_count
                        where consultation = :consultation and state = 'PUBLISHED'""")
                .bind("consultation", consultation)
                .mapTo(Integer.class)
                .one();
    }
}
