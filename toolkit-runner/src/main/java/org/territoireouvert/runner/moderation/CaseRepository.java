package org.territoireouvert.runner.moderation;

import static org.territoireouvert.api.list.Keyset.Order.ASCENDING;
import static org.territoireouvert.api.list.Keyset.Order.DESCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.runner.moderation.ModerationCase.AppealState;
import org.territoireouvert.runner.moderation.ModerationCase.Cause;
import org.territoireouvert.runner.moderation.ModerationCase.Decision;
import org.territoireouvert.runner.moderation.ModerationCase.Outcome;

/** Keeps the cases of the moderators. */
public final class CaseRepository {

    private static final int MOST = 1_000;

    /** Creates a repository; each method gets the handle of its transaction. */
    public CaseRepository() {}

    /** Returns a case. */
    public Optional<ModerationCase> find(Handle handle, String id) {
        return handle.createQuery("select * from core_moderation_case where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Returns the open case about a content. */
    public Optional<ModerationCase> open(Handle handle, ContentRef ref) {
        return handle.createQuery("""
                        select * from core_moderation_case where type = :type and content_id = :content and state = 'OPEN'""")
                .bind("type", ref.type())
                .bind("content", ref.id())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** Returns the last decision about a content that was not taken back on appeal. */
    public Optional<ModerationCase> lastDecided(Handle handle, ContentRef ref) {
        return handle.createQuery("""
                        select * from core_moderation_case where type = :type and content_id = :content
                          and state = 'DECIDED' order by id desc limit 1""")
                .bind("type", ref.type())
                .bind("content", ref.id())
                .map((row, context) -> read(row))
                .findOne();
    }

    /**
     * Returns the last case of each of several contents of a type, by their ids.
     *
     * @param ids at most 1,000
     */
    public Map<String, ModerationCase> lastOf(Handle handle, String type, Collection<String> ids) {
        Map<String, ModerationCase> last = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("""
                            select * from core_moderation_case where type = :type and content_id in (<ids>)
                            order by id limit :most""")
                    .bind("type", type)
                    .bindList("ids", ids)
                    .bind("most", MOST)
                    .map((row, context) -> read(row))
                    .forEach(found -> last.put(found.ref().id(), found));
        }
        return last;
    }

    /** Returns a part of the open cases, oldest first. */
    public Slice<ModerationCase> queue(Handle handle, Keyset keyset) {
        return keyset.slice(
                handle.createQuery("""
                        select * from core_moderation_case where state = 'OPEN' and <position>
                        order by <order> limit :limit""")
                        .define("position", keyset.condition(ASCENDING, "id"))
                        .define("order", keyset.order(ASCENDING, "id"))
                        .bindMap(keyset.binds())
                        .map((row, context) -> read(row))
                        .list(),
                found -> List.of(found.id()));
    }

    /** Returns a part of the cases whose authors appealed and wait, oldest first. */
    public Slice<ModerationCase> appeals(Handle handle, Keyset keyset) {
        return keyset.slice(
                handle.createQuery("""
                        select * from core_moderation_case where appeal = 'OPEN' and <position>
                        order by <order> limit :limit""")
                        .define("position", keyset.condition(ASCENDING, "id"))
                        .define("order", keyset.order(ASCENDING, "id"))
                        .bindMap(keyset.binds())
                        .map((row, context) -> read(row))
                        .list(),
                found -> List.of(found.id()));
    }

    /** Returns a part of what was decided, latest first. */
    public Slice<ModerationCase> decided(Handle handle, Keyset keyset) {
        return keyset.slice(
                handle.createQuery("""
                        select * from core_moderation_case where decided_at is not null and <position>
                        order by <order> limit :limit""")
                        .define("position", keyset.condition(DESCENDING, "decided_at", "id"))
                        .define("order", keyset.order(DESCENDING, "decided_at", "id"))
                        .bindMap(keyset.binds())
                        .map((row, context) -> read(row))
                        .list(),
                found -> List.of(
                        PortableInstant.text(found.decision().orElseThrow().at()), found.id()));
    }

    /** Returns what was decided about what a person wrote, latest first, at most fifty. */
    public List<ModerationCase> ofAuthor(Handle handle, String authorId) {
        return handle.createQuery("""
                        select * from core_moderation_case where author_id = :author order by id desc limit 50""")
                .bind("author", authorId)
                .map((row, context) -> read(row))
                .list();
    }

    /** Returns how many cases are open, counted up to a thousand. */
    public int countOpen(Handle handle) {
        return count(handle, "state = 'OPEN'");
    }

    /** Returns how many appeals wait, counted up to a thousand. */
    public int countAppeals(Handle handle) {
        return count(handle, "appeal = 'OPEN'");
    }

    private static int count(Handle handle, String which) {
        return handle.createQuery(
                        "select count(*) from (select 1 from core_moderation_case where <which> limit :most) few")
                .define("which", which)
                .bind("most", MOST)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns when the open case that waits longest was opened. */
    public Optional<Instant> oldestOpen(Handle handle) {
        return handle.createQuery("select opened_at from core_moderation_case where state = 'OPEN' order by id limit 1")
                .mapTo(String.class)
                .findOne()
                .map(PortableInstant::parse);
    }

    /** Opens a case, unless one is open about the content already; tells whether it did. */
    public boolean add(Handle handle, ModerationCase opened) {
        return handle.createUpdate("""
                        insert into core_moderation_case (id, type, content_id, title, path, author_id, cause, state,
                          hidden_at, opened_at)
                        values (:id, :type, :content, :title, :path, :author, :cause, 'OPEN', :hiddenAt, :openedAt)
                        on conflict (type, content_id) where state = 'OPEN' do nothing""")
                        .bind("id", opened.id())
                        .bind("type", opened.ref().type())
                        .bind("content", opened.ref().id())
                        .bind("title", opened.title())
                        .bind("path", opened.path())
                        .bind("author", opened.authorId())
                        .bind("cause", opened.cause().name())
                        .bind(
                                "hiddenAt",
                                opened.hiddenAt().map(PortableInstant::text).orElse(null))
                        .bind("openedAt", PortableInstant.text(opened.openedAt()))
                        .execute()
                == 1;
    }

    /** Stores a report, once a person and case, and returns how many the case has; empty when this person reported it before. */
    public Optional<Integer> report(Handle handle, String caseId, Report report) {
        int added = handle.createUpdate("""
                        insert into core_moderation_report (case_id, reporter_id, rule, words, reported_at)
                        values (:case, :reporter, :rule, :words, :at) on conflict (case_id, reporter_id) do nothing""")
                .bind("case", caseId)
                .bind("reporter", report.reporterId())
                .bind("rule", report.rule().name())
                .bind("words", report.words())
                .bind("at", PortableInstant.text(report.at()))
                .execute();
        if (added == 0) {
            return Optional.empty();
        }
        return handle.createQuery(
                        "update core_moderation_case set reports = reports + 1 where id = :case returning reports")
                .bind("case", caseId)
                .mapTo(Integer.class)
                .findOne();
    }

    /** Returns the reports of a case, earliest first, at most fifty. */
    public List<Report> reports(Handle handle, String caseId) {
        return handle.createQuery("""
                        select * from core_moderation_report where case_id = :case
                        order by reported_at, reporter_id limit 50""")
                .bind("case", caseId)
                .map((row, context) -> new Report(
                        row.getString("reporter_id"),
                        Rule.valueOf(row.getString("rule")),
                        row.getString("words"),
                        PortableInstant.parse(row.getString("reported_at"))))
                .list();
    }

    /** Notes that the content of a case was taken out of sight. */
    public void setHidden(Handle handle, String id, Instant at) {
        handle.createUpdate("update core_moderation_case set hidden_at = :at where id = :id and hidden_at is null")
                .bind("at", PortableInstant.text(at))
                .bind("id", id)
                .execute();
    }

    /** Takes a case for a while, unless somebody else has it; tells whether it is had. */
    public boolean take(Handle handle, String id, String agent, Instant now, Instant until) {
        return handle.createUpdate("""
                        update core_moderation_case set taken_by = :agent, taken_until = :until
                        where id = :id and state = 'OPEN'
                          and (taken_by is null or taken_by = :agent or taken_until <= :now)""")
                        .bind("agent", agent)
                        .bind("until", PortableInstant.text(until))
                        .bind("now", PortableInstant.text(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Decides an open case, unless somebody else did so first or has it; tells whether it did. */
    public boolean decide(Handle handle, String id, Decision decision, boolean hidden) {
        return handle.createUpdate("""
                        update core_moderation_case set state = 'DECIDED', decision = :outcome, rule = :rule, words = :words,
                          decided_at = :at, decided_by = :by, taken_by = null, taken_until = null,
                          hidden_at = case when :hidden = 1 then coalesce(hidden_at, :at) else null end
                        where id = :id and state = 'OPEN'
                          and (taken_by is null or taken_by = :by or taken_until <= :at)""")
                        .bind("outcome", decision.outcome().name())
                        .bind("rule", decision.rule().map(Enum::name).orElse(null))
                        .bind("words", decision.words())
                        .bind("at", PortableInstant.text(decision.at()))
                        .bind("by", decision.by())
                        .bind("hidden", hidden ? 1 : 0)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Moves the figures of a month. */
    public void moveFigures(Handle handle, String month, Outcome outcome, Optional<Rule> rule, long minutes) {
        handle.createUpdate("""
                        insert into core_moderation_figure (month, decision, rule, cases, minutes)
                        values (:month, :decision, :rule, 1, :minutes)
                        on conflict (month, decision, rule) do update set cases = core_moderation_figure.cases + 1,
                          minutes = core_moderation_figure.minutes + excluded.minutes""")
                .bind("month", month)
                .bind("decision", outcome.name())
                .bind("rule", rule.map(Enum::name).orElse(""))
                .bind("minutes", minutes)
                .execute();
    }

    static ModerationCase read(ResultSet row) throws SQLException {
        String decided = row.getString("decision");
        Optional<Decision> decision = decided == null
                ? Optional.empty()
                : Optional.of(new Decision(
                        Outcome.valueOf(decided),
                        Optional.ofNullable(row.getString("rule")).map(Rule::valueOf),
                        row.getString("words"),
                        PortableInstant.parse(row.getString("decided_at")),
                        row.getString("decided_by")));
        return new ModerationCase(
                row.getString("id"),
                new ContentRef(row.getString("type"), row.getString("content_id")),
                row.getString("title"),
                row.getString("path"),
                row.getString("author_id"),
                Cause.valueOf(row.getString("cause")),
                row.getInt("reports"),
                Optional.ofNullable(row.getString("hidden_at")).map(PortableInstant::parse),
                PortableInstant.parse(row.getString("opened_at")),
                Optional.ofNullable(row.getString("taken_by")),
                Optional.ofNullable(row.getString("taken_until")).map(PortableInstant::parse),
                decision,
                Optional.ofNullable(row.getString("appeal")).map(AppealState::valueOf));
    }
}
