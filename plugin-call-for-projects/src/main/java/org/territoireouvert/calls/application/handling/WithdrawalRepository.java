package org.territoireouvert.calls.application.handling;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;

/** Keeps proposals to take applications back, and what members say of them. */
public final class WithdrawalRepository {

    /** Creates a repository on the plugin's tables. */
    public WithdrawalRepository() {}

    /** Keeps a new proposal without voices. */
    public void add(Handle handle, Withdrawal withdrawal, String personId) {
        handle.createUpdate("""
                        insert into cal_withdrawal (id, application_id, member_id, person_id, reason, state, asked_at)
                        values (:id, :application, :member, :person, :reason, 'OPEN', :at)
                        """)
                .bind("id", withdrawal.id())
                .bind("application", withdrawal.applicationId())
                .bind("member", withdrawal.memberId())
                .bind("person", personId)
                .bind("reason", withdrawal.reason())
                .bind("at", PortableInstant.text(withdrawal.askedAt()))
                .execute();
    }

    /** Returns the proposal about which members have to say something; empty when there is none. */
    public Optional<Withdrawal> open(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_withdrawal where application_id = :id and state = 'OPEN' order by id limit 1
                        """)
                .bind("id", applicationId)
                .map((row, context) -> new Withdrawal(
                        row.getString("id"),
                        row.getString("application_id"),
                        row.getString("member_id"),
                        row.getString("reason"),
                        PortableInstant.parse(row.getString("asked_at")),
                        Map.of()))
                .findOne()
                .map(found -> new Withdrawal(
                        found.id(),
                        found.applicationId(),
                        found.memberId(),
                        found.reason(),
                        found.askedAt(),
                        voices(handle, found.id())));
    }

    private static Map<String, Voice> voices(Handle handle, String id) {
        Map<String, Voice> voices = new LinkedHashMap<>();
        handle.createQuery("""
                        select member_id, voice from cal_withdrawal_voice where withdrawal_id = :id order by member_id limit 500
                        """)
                .bind("id", id)
                .map((row, context) -> Map.entry(row.getString("member_id"), Voice.valueOf(row.getString("voice"))))
                .forEach(voice -> voices.put(voice.getKey(), voice.getValue()));
        return voices;
    }

    /** Keeps what a member says, instead of what it said before. */
    public void say(Handle handle, String id, String memberId, Voice voice, String personId, Instant now) {
        handle.createUpdate("""
                        insert into cal_withdrawal_voice (withdrawal_id, member_id, voice, person_id, said_at)
                        values (:id, :member, :voice, :person, :now)
                        on conflict (withdrawal_id, member_id) do update set voice = excluded.voice,
                          person_id = excluded.person_id, said_at = excluded.said_at
                        """)
                .bind("id", id)
                .bind("member", memberId)
                .bind("voice", voice.name())
                .bind("person", personId)
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Ends a proposal. */
    public void close(Handle handle, String id, Withdrawal.State state) {
        handle.createUpdate("update cal_withdrawal set state = :state where id = :id")
                .bind("state", state.name())
                .bind("id", id)
                .execute();
    }
}
