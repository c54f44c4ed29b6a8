package org.territoireouvert.ambassadors.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;

/**
 * Keeps the links that serve once. The key stands in the mail only, its SHA-256 in the table; reading a link changes nothing, so that
 * programs that open the links of a mail do not use it up. A newer link for the same thing ends the older one.
 */
public final class OneTimeLinks {

    /** How long after its end a link is remembered, so that its page can say why it no longer serves. */
    public static final Duration REMEMBERED = Duration.ofDays(90);

    private static final int KEY_BYTES = 24;
    private static final int REFERENCE = 16;

    private final PluginContext context;
    private final SecureRandom random = new SecureRandom();

    /** Creates it. */
    public OneTimeLinks(PluginContext context) {
        this.context = context;
    }

    /** What a link is for. */
    public enum Purpose {
        /** Says whether an answer is what was asked for. */
        JUDGE,
        /** Signs the charter. */
        CHARTER
    }

    /**
     * A new link.
     *
     * @param key goes into the mail
     * @param reference by which a mailing list knows it; it opens nothing
     */
    public record Issued(String key, String reference) {}

    /** What a link is good for now. */
    public sealed interface Reading {

        /** It serves: {@code subject} is what it was sent for. */
        record Good(String subject) implements Reading {}

        /** It served already. */
        record Used() implements Reading {}

        /** Its days are over. */
        record Expired() implements Reading {}

        /** There is none with this key, or a newer one was sent. */
        record Unknown() implements Reading {}
    }

    /** Makes a link; an older one for the same thing is no more, unless it served. */
    public Issued issue(Handle handle, Purpose purpose, String subject, Duration valid) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String fingerprint = fingerprint(key);
        handle.execute(
                "delete from amb_link where purpose = ? and subject = ? and used_at = ''", purpose.name(), subject);
        handle.execute(
                "insert into amb_link (fingerprint, purpose, subject, expires_at, used_at) values (?, ?, ?, ?, '')",
                fingerprint,
                purpose.name(),
                subject,
                PortableInstant.text(context.clock().instant().plus(valid)));
        return new Issued(key, fingerprint.substring(0, REFERENCE));
    }

    /** Reads a link without using it. */
    public Reading read(Purpose purpose, String key) {
        return context.database().read(handle -> read(handle, purpose, key));
    }

    /** Reads a link within a transaction. */
    public Reading read(Handle handle, Purpose purpose, String key) {
        Instant now = context.clock().instant();
        Optional<Reading> found = handle.createQuery("""
                        select subject, expires_at, used_at from amb_link where fingerprint = :key and purpose = :purpose""")
                .bind("key", fingerprint(key))
                .bind("purpose", purpose.name())
                .map((row, ctx) -> reading(
                        row.getString("subject"),
                        PortableInstant.parse(row.getString("expires_at")).isAfter(now),
                        !row.getString("used_at").isEmpty()))
                .findOne();
        return found.orElseGet(Reading.Unknown::new);
    }

    private static Reading reading(String subject, boolean isInTime, boolean isUsed) {
        if (isUsed) {
            return new Reading.Used();
        }
        return isInTime ? new Reading.Good(subject) : new Reading.Expired();
    }

    /** Uses a link up; tells whether it was still unused. */
    public boolean use(Handle handle, Purpose purpose, String key) {
        return handle.execute(
                        "update amb_link set used_at = ? where fingerprint = ? and purpose = ? and used_at = ''",
                        PortableInstant.text(context.clock().instant()),
                        fingerprint(key),
                        purpose.name())
                == 1;
    }

    /** Tells whether a link for this is under way. */
    public boolean waits(Purpose purpose, String subject) {
        return context.database()
                .read(handle -> handle.createQuery("""
                        select 1 from amb_link where purpose = :purpose and subject = :subject and used_at = ''
                            and expires_at > :now limit 1""")
                        .bind("purpose", purpose.name())
                        .bind("subject", subject)
                        .bind("now", PortableInstant.text(context.clock().instant()))
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /** Ends a link that nobody wants, by its reference. */
    public void end(String reference) {
        context.database()
                .write(handle -> handle.createUpdate("""
                        delete from amb_link where substr(fingerprint, 1, :length) = :reference and used_at = ''""")
                        .bind("length", REFERENCE)
                        .bind("reference", reference)
                        .execute());
    }

    /** Forgets the links whose end is long over; returns how many. */
    public int forget() {
        String before = PortableInstant.text(context.clock().instant().minus(REMEMBERED));
        return context.database().write(handle -> handle.execute("delete from amb_link where expires_at < ?", before));
    }

    private static String fingerprint(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
