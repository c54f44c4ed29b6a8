package org.territoireouvert.calls.application.sending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;

/** Keeps what members signed or refused, with the documents word for word. */
public final class SignatureRepository {

    /** Creates a repository on the plugin's tables. */
    public SignatureRepository() {}

    /** A signature of an application that nobody has looked after yet. */
    public record Watched(String applicationId, Signature signature) {}

    /** Returns the round in which an application is signed now: one more than how often it was sent. */
    public int round(Handle handle, String applicationId) {
        return handle.createQuery("select count(*) + 1 from cal_submission where application_id = :id")
                .bind("id", applicationId)
                .mapTo(Integer.class)
                .one();
    }

    /** Keeps what a member says of a document, instead of what it said of the same one in the same round. */
    public void add(Handle handle, String applicationId, Signature signature, Composed composed) {
        handle.createUpdate("""
                        insert into cal_signed_document (application_id, fingerprint, document, made_at)
                        values (:id, :fingerprint, :document, :at) on conflict (application_id, fingerprint) do nothing
                        """)
                .bind("id", applicationId)
                .bind("fingerprint", composed.fingerprint())
                .bind("document", composed.document())
                .bind("at", PortableInstant.text(signature.at()))
                .execute();
        handle.createUpdate("""
                        insert into cal_signature (application_id, round, fingerprint, member_id, voice, words, person_id,
                          signed_at, is_told)
                        values (:id, :round, :fingerprint, :member, :voice, :words, :person, :at, 0)
                        on conflict (application_id, round, fingerprint, member_id) do update set voice = excluded.voice,
                          words = excluded.words, person_id = excluded.person_id, signed_at = excluded.signed_at, is_told = 0
                        """)
                .bind("id", applicationId)
                .bind("round", signature.round())
                .bind("fingerprint", signature.fingerprint())
                .bind("member", signature.memberId())
                .bind("voice", signature.voice().name())
                .bind("words", signature.words())
                .bind("person", signature.personId())
                .bind("at", PortableInstant.text(signature.at()))
                .execute();
    }

    /** Returns all that was said of an application, the latest first, at most 1 000. */
    public List<Signature> of(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_signature where application_id = :id
                        order by round desc, signed_at desc, member_id limit 1000
                        """)
                .bind("id", applicationId)
                .map((row, context) -> signature(row))
                .list();
    }

    /** Returns a document that was signed. */
    public Optional<String> document(Handle handle, String applicationId, String fingerprint) {
        return handle.createQuery("""
                        select document from cal_signed_document where application_id = :id and fingerprint = :fingerprint
                        """)
                .bind("id", applicationId)
                .bind("fingerprint", fingerprint)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Returns signatures of applications that are written, about which nobody was told that they do not count any more.
     *
     * @param afterApplication identifier of the last application that was looked at; empty for the first
     * @param most applications
     */
    public List<Watched> toWatch(Handle handle, String afterApplication, int most) {
        return handle.createQuery("""
                        select s.* from cal_signature s where s.is_told = 0 and s.application_id in (
                          select distinct w.application_id from cal_signature w
                          join cal_application a on a.id = w.application_id
                          where w.is_told = 0 and w.application_id > :after and a.state in ('DRAFT', 'TO_CORRECT')
                            and w.round = 1 + (select count(*) from cal_submission b where b.application_id = a.id)
                          order by w.application_id limit :most)
                        order by s.application_id, s.signed_at desc, s.member_id
                        """)
                .bind("after", afterApplication)
                .bind("most", most)
                .map((row, context) -> new Watched(row.getString("application_id"), signature(row)))
                .list();
    }

    /** Returns the same of one application, which is written. */
    public List<Signature> toWatch(Handle handle, String applicationId) {
        return handle.createQuery("""
                        select * from cal_signature where application_id = :id and is_told = 0
                        order by signed_at desc, member_id limit 1000
                        """).bind("id", applicationId).map((row, context) -> signature(row)).list().stream()
                .filter(signature -> signature.round() == round(handle, applicationId))
                .toList();
    }

    /** Remembers that people were told that a signature does not count any more. */
    public void markTold(Handle handle, String applicationId, Signature signature) {
        handle.createUpdate("""
                        update cal_signature set is_told = 1 where application_id = :id and round = :round
                          and fingerprint = :fingerprint and member_id = :member
                        """)
                .bind("id", applicationId)
                .bind("round", signature.round())
                .bind("fingerprint", signature.fingerprint())
                .bind("member", signature.memberId())
                .execute();
    }

    private static Signature signature(ResultSet row) throws SQLException {
        return new Signature(
                row.getInt("round"),
                row.getString("fingerprint"),
                row.getString("member_id"),
                Voice.valueOf(row.getString("voice")),
                row.getString("words"),
                row.getString("person_id"),
                PortableInstant.parse(row.getString("signed_at")));
    }
}
