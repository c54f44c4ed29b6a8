package org.territoireouvert.runner.moderation;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps who may not write for a while. They may go on reading, voting and writing to the authority. */
public final class WritingBlocks {

    /**
     * A person who may not write.
     *
     * @param rule that they broke
     */
    public record Block(Rule rule, Instant until) {}

    /** Works in the transactions that it is given. */
    public WritingBlocks() {}

    /** Returns the block of a person that holds now. */
    public Optional<Block> of(Handle handle, String personId, Instant now) {
        return handle.createQuery("""
                        select rule, blocked_until from core_writing_block
                        where person_id = :person and blocked_until > :now""")
                .bind("person", personId)
                .bind("now", PortableInstant.text(now))
                .map((row, context) -> new Block(
                        Rule.valueOf(row.getString("rule")), PortableInstant.parse(row.getString("blocked_until"))))
                .findOne();
    }

    /** Blocks a person; a later end replaces an earlier one. */
    public void block(Handle handle, String personId, Rule rule, Instant now, Instant until, String agent) {
        handle.createUpdate("""
                        insert into core_writing_block (person_id, rule, blocked_at, blocked_until, blocked_by)
                        values (:person, :rule, :now, :until, :agent)
                        on conflict (person_id) do update set rule = excluded.rule, blocked_at = excluded.blocked_at,
                          blocked_until = excluded.blocked_until, blocked_by = excluded.blocked_by""")
                .bind("person", personId)
                .bind("rule", rule.name())
                .bind("now", PortableInstant.text(now))
                .bind("until", PortableInstant.text(until))
                .bind("agent", agent)
                .execute();
    }

    /** Lets a person write again. */
    public void unblock(Handle handle, String personId) {
        handle.createUpdate("delete from core_writing_block where person_id = :person")
                .bind("person", personId)
                .execute();
    }
}
