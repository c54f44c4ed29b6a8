package org.territoireouvert.calls.collective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.model.collective.Decision;
import org.territoireouvert.calls.model.collective.Decision.State;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;

/** Keeps what is proposed to the members of collectives, and what they say. */
public final class DecisionRepository {

    private static final int MOST_OPEN = 100;
    private static final int MOST_WORDS = 1_000;

    /**
     * A word that was given for a member.
     *
     * @param personId who gave it, empty when their account is closed
     */
    public record Word(String id, String memberId, Voice voice, String personId, Instant givenAt) {}

    /** Keeps a new one. */
    public void add(Handle handle, Decision decision) {
        handle.createUpdate("""
                        insert into cal_decision (id, collective_id, kind, target, reason, name, purpose, takes_requests, charter,
                          rule, named, proposed_by_member, proposed_by, proposed_at, ends_at, state, settled_at, settled_by_rule)
                        values (:id, :collective, :kind, :target, :reason, :name, :purpose, :takesRequests, :charter,
                          :rule, :named, :byMember, :by, :at, :endsAt, 'OPEN', '', '')
                        """)
                .bind("id", decision.id())
                .bind("collective", decision.collectiveId())
                .bindMap(ProposalColumns.of(decision.proposal()))
                .bind("byMember", decision.proposedByMember())
                .bind("by", decision.proposedBy())
                .bind("at", PortableInstant.text(decision.proposedAt()))
                .bind("endsAt", PortableInstant.text(decision.endsAt()))
                .execute();
    }

    /** Returns one of a collective. */
    public Optional<Decision> find(Handle handle, String collectiveId, String id) {
        return handle.createQuery("select * from cal_decision where id = :id and collective_id = :collective")
                .bind("id", id)
                .bind("collective", collectiveId)
                .map((row, context) -> decision(row))
                .findOne();
    }

    /** Returns the open ones of a collective, the oldest first, at most 100. */
    public List<Decision> open(Handle handle, String collectiveId) {
        return handle.createQuery("""
                        select * from cal_decision where collective_id = :collective and state = 'OPEN' order by id limit :most
                        """)
                .bind("collective", collectiveId)
                .bind("most", MOST_OPEN)
                .map((row, context) -> decision(row))
                .list();
    }

    /** Returns those of a collective that are open no more, the youngest proposal first. */
    public Slice<Decision> settled(Handle handle, String collectiveId, Keyset keyset) {
        return keyset.slice(
                handle.createQuery("""
                                select * from cal_decision where collective_id = :collective and state <> 'OPEN' and <position>
                                order by <order> limit :limit
                                """)
                        .define("position", keyset.condition(Keyset.Order.DESCENDING, "id"))
                        .define("order", keyset.order(Keyset.Order.DESCENDING, "id"))
                        .bind("collective", collectiveId)
                        .bindMap(keyset.binds())
                        .map((row, context) -> decision(row))
                        .list(),
                one -> List.of(one.id()));
    }

    /** Returns the collectives in which a decision is open whose time is over, at most {@code limit}. */
    public List<String> withEnded(Handle handle, Instant now, int limit) {
        return handle.createQuery("""
                        select distinct collective_id from cal_decision where state = 'OPEN' and ends_at <= :now
                        order by collective_id limit :limit
                        """)
                .bind("now", PortableInstant.text(now))
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Closes an open one; false when it was closed before. */
    public boolean settle(Handle handle, String id, State state, Optional<DecisionRule> rule, Instant at) {
        return handle.createUpdate("""
                        update cal_decision set state = :state, settled_at = :at, settled_by_rule = :rule
                        where id = :id and state = 'OPEN'
                        """)
                        .bind("id", id)
                        .bind("state", state.name())
                        .bind("rule", rule.map(Enum::name).orElse(""))
                        .bind("at", PortableInstant.text(at))
                        .execute()
                == 1;
    }

    /** Keeps a word; the earlier ones of the same member stay noted. */
    public void say(Handle handle, String decisionId, Word word) {
        handle.createUpdate("""
                        insert into cal_voice (id, decision_id, member_id, voice, person_id, given_at)
                        values (:id, :decision, :member, :voice, :person, :at)
                        """)
                .bind("id", word.id())
                .bind("decision", decisionId)
                .bind("member", word.memberId())
                .bind("voice", word.voice().name())
                .bind("person", word.personId())
                .bind("at", PortableInstant.text(word.givenAt()))
                .execute();
    }

    /** Returns all words on a decision in their order, at most 1 000. */
    public List<Word> words(Handle handle, String decisionId) {
        return handle.createQuery("select * from cal_voice where decision_id = :decision order by id limit :most")
                .bind("decision", decisionId)
                .bind("most", MOST_WORDS)
                .map((row, context) -> new Word(
                        row.getString("id"),
                        row.getString("member_id"),
                        Voice.valueOf(row.getString("voice")),
                        row.getString("person_id"),
                        PortableInstant.parse(row.getString("given_at"))))
                .list();
    }

    /** Returns the word of each member that stands. */
    public Map<String, Voice> voices(Handle handle, String decisionId) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        words(handle, decisionId).forEach(word -> voices.put(word.memberId(), word.voice()));
        return voices;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("collective_id"),
                ProposalColumns.read(row),
                row.getString("proposed_by_member"),
                row.getString("proposed_by"),
                PortableInstant.parse(row.getString("proposed_at")),
                PortableInstant.parse(row.getString("ends_at")),
                State.valueOf(row.getString("state")),
                filled(row.getString("settled_at")).map(PortableInstant::parse),
                filled(row.getString("settled_by_rule")).map(DecisionRule::valueOf));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}
