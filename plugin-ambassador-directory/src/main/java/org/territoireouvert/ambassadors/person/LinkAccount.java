package org.territoireouvert.ambassadors.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.notification.MailingList;
import org.territoireouvert.api.notification.Mailings;
import org.territoireouvert.api.web.SiteAddress;

/**
 * Links an account to an ambassador. Staff write an address down; who reads that mailbox gets a link, signs in and accepts. The address
 * is forgotten when they do, when the link is too old, and when they want no more mail. Of the link only its SHA-256 is kept.
 */
public final class LinkAccount {

    /** How long a link can be used. */
    public static final Duration VALID = Duration.ofDays(14);

    private static final int TOKEN_BYTES = 20;
    private static final int FIRST = 8;

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final MailingList list = new MailingList("ambassador-invitations", "invitation.list", this::end);
    private final Random random;

    /** Creates the use case with the randomness of the system. */
    public LinkAccount(PluginContext context, AmbassadorRepository ambassadors) {
        this(context, ambassadors, new SecureRandom());
    }

    LinkAccount(PluginContext context, AmbassadorRepository ambassadors, Random random) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.random = random;
    }

    /** What came of an acceptance. */
    public enum Acceptance {
        /** The account is linked. */
        LINKED,
        /** The link is unknown, used or too old. */
        GONE,
        /** The account is another ambassador’s already. */
        OTHERS
    }

    /** Returns the list of those who are invited. */
    public MailingList list() {
        return list;
    }

    private void end(String token) {
        context.database()
                .write(handle -> handle.createUpdate(
                                "delete from amb_invitation where substr(token, 1, :first) = :token")
                        .bind("first", FIRST)
                        .bind("token", token)
                        .execute());
    }

    /** Sends a link to an address; earlier links for the same ambassador are no more. Tells whether it will be sent. */
    public boolean invite(Ambassador ambassador, String address) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        String email = address.toLowerCase(Locale.ROOT);
        return context.database().write(handle -> {
            handle.createUpdate("delete from amb_invitation where ambassador = :slug")
                    .bind("slug", ambassador.slug())
                    .execute();
            handle.createUpdate("""
                            insert into amb_invitation (token, ambassador, email, expires_at)
                            values (:token, :slug, :email, :expires)""")
                    .bind("token", hash(token))
                    .bind("slug", ambassador.slug())
                    .bind("email", email)
                    .bind(
                            "expires",
                            PortableInstant.text(context.clock().instant().plus(VALID)))
                    .execute();
            return context.service(Mailings.class).send(handle, list, letter(ambassador, email, token));
        });
    }

    private Mailings.Letter letter(Ambassador ambassador, String email, String token) {
        String link = context.service(SiteAddress.class).of("/ambassadeurs/invitation/" + token);
        return new Mailings.Letter(
                hash(token).substring(0, FIRST),
                email,
                Locale.FRENCH,
                context.messages().format(Locale.FRENCH, "invitation.mail.subject"),
                context.messages().format(Locale.FRENCH, "invitation.mail", ambassador.name(), VALID.toDays()) + "\n\n"
                        + link + "\n");
    }

    /** Returns whom a link is for, while it can be used. */
    public Optional<Ambassador> invited(String token) {
        return context.database().read(handle -> slug(handle, token)).flatMap(ambassadors::find);
    }

    private Optional<String> slug(Handle handle, String token) {
        Instant now = context.clock().instant();
        return handle.createQuery("select ambassador from amb_invitation where token = :token and expires_at > :now")
                .bind("token", hash(token))
                .bind("now", PortableInstant.text(now))
                .mapTo(String.class)
                .findOne();
    }

    /** Links an account by a link. */
    public Acceptance accept(String token, String account) {
        return context.database().write(handle -> {
            Optional<String> slug = slug(handle, token);
            if (slug.isEmpty()) {
                return Acceptance.GONE;
            }
            if (ambassadors
                    .ofAccount(account)
                    .filter(one -> !one.slug().equals(slug.get()))
                    .isPresent()) {
                return Acceptance.OTHERS;
            }
            ambassadors.link(handle, slug.get(), account);
            handle.createUpdate("delete from amb_invitation where ambassador = :slug")
                    .bind("slug", slug.get())
                    .execute();
            return Acceptance.LINKED;
        });
    }

    /** Takes the account of an ambassador away; the page stays. */
    public void unlink(Ambassador ambassador) {
        context.database().write(handle -> {
            ambassadors.link(handle, ambassador.slug(), "");
            return true;
        });
    }

    /** Tells whether a link was sent to an ambassador and can be used. */
    public boolean waits(Ambassador ambassador) {
        String now = PortableInstant.text(context.clock().instant());
        return context.database()
                .read(handle -> handle.createQuery("""
                                select 1 from amb_invitation where ambassador = :slug and expires_at > :now limit 1""")
                        .bind("slug", ambassador.slug())
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
