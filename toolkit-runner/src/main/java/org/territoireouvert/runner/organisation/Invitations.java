package org.territoireouvert.runner.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.organisation.Membership.Role;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.runner.identity.Token;
import org.territoireouvert.runner.identity.limit.Limit;
import org.territoireouvert.runner.identity.signin.EmailAddress;

/**
 * Invites people by mail. A link works once, for a week; opening it changes nothing. Whoever opens it and signs in may take it: it was
 * sent to the mailbox of the person who is meant. Safe for all threads.
 */
public final class Invitations {

    /** How long a link works. */
    public static final Duration LIFETIME = Duration.ofDays(7);

    private static final int MOST_WAITING = 20;
    private static final Limit BY_PERSON = new Limit("organisation-invitation", 20, Duration.ofDays(1));
    private static final Limit TO_ADDRESS = new Limit("organisation-invited", 3, Duration.ofDays(1));

    private final OrganisationParts parts;
    private final History history;

    /** Works on the tables of the runtime. */
    public Invitations(OrganisationParts parts) {
        this.parts = parts;
        this.history = parts.history();
    }

    /** An invitation that waits. */
    public record Waiting(String email, Role role, Instant expiresAt) {}

    /** What a link is good for. */
    public record Offer(Organisation organisation, Role role) {}

    /** What became of the wish to invite. */
    public enum Outcome {
        /** The mail leaves. */
        SENT,
        /** Who asks does not represent the organisation. */
        NOT_ALLOWED,
        /** They belong to it already. */
        ALREADY,
        /** Too many invitations wait or were sent today. */
        TOO_MANY
    }

    /** Sends the link. */
    @FunctionalInterface
    public interface LinkSender {
        /** Stores the mail in the transaction that makes the token. */
        void send(Handle handle, Organisation organisation, String token);
    }

    /**
     * Invites somebody, in place of an invitation that waits for the same address.
     *
     * @param by account of a representative; empty for staff
     */
    public Outcome invite(String organisation, Optional<String> by, EmailAddress to, Role role, LinkSender sender) {
        return parts.database().write(handle -> {
            Optional<Organisation> found = OrganisationRepository.find(handle, organisation);
            boolean may = by.map(account -> Memberships.isRepresentative(handle, organisation, account))
                    .orElse(true);
            if (found.isEmpty() || !may) {
                return Outcome.NOT_ALLOWED;
            }
            if (belongs(handle, organisation, to)) {
                return Outcome.ALREADY;
            }
            handle.createUpdate("""
                            delete from core_organisation_invitation
                            where organisation_id = :organisation and (email = :email or expires_at < :now)""")
                    .bind("organisation", organisation)
                    .bind("email", to.text())
                    .bind("now", PortableInstant.text(parts.now()))
                    .execute();
            if (waiting(handle, organisation).size() >= MOST_WAITING || !mayBeSent(handle, by, to)) {
                return Outcome.TOO_MANY;
            }
            String token = Token.secret();
            insert(handle, organisation, by, to, role, token);
            history.add(handle, organisation, History.Act.INVITED, by, Optional.empty(), parts.now());
            sender.send(handle, found.get(), token);
            return Outcome.SENT;
        });
    }

    private boolean belongs(Handle handle, String organisation, EmailAddress to) {
        return parts.identity()
                .accounts()
                .findByEmail(handle, to.text())
                .flatMap(account -> Memberships.find(handle, organisation, account.id()))
                .isPresent();
    }

    private boolean mayBeSent(Handle handle, Optional<String> by, EmailAddress to) {
        boolean person = by.map(account -> parts.rates().get().admit(handle, BY_PERSON, account))
                .orElse(true);
        return person && parts.rates().get().admit(handle, TO_ADDRESS, to.text());
    }

    private void insert(
            Handle handle, String organisation, Optional<String> by, EmailAddress to, Role role, String token) {
        handle.createUpdate("""
                        insert into core_organisation_invitation
                            (token_hash, organisation_id, email, role, invited_by, created_at, expires_at)
                        values (:hash, :organisation, :email, :role, :by, :now, :end)""")
                .bind("hash", Token.hash(token))
                .bind("organisation", organisation)
                .bind("email", to.text())
                .bind("role", Memberships.code(role))
                .bind("by", by.orElse(null))
                .bind("now", PortableInstant.text(parts.now()))
                .bind("end", PortableInstant.text(parts.now().plus(LIFETIME)))
                .execute();
    }

    /** Returns the invitations of an organisation that wait, by address. */
    public List<Waiting> waiting(Handle handle, String organisation) {
        return handle.createQuery("""
                        select email, role, expires_at from core_organisation_invitation
                        where organisation_id = :organisation and expires_at >= :now order by email limit :limit""")
                .bind("organisation", organisation)
                .bind("now", PortableInstant.text(parts.now()))
                .bind("limit", MOST_WAITING)
                .map((row, context) -> new Waiting(
                        row.getString("email"),
                        role(row.getString("role")),
                        PortableInstant.parse(row.getString("expires_at"))))
                .list();
    }

    /** Returns what a token is good for now. */
    public Optional<Offer> find(String token) {
        return parts.database().read(handle -> find(handle, token));
    }

    private Optional<Offer> find(Handle handle, String token) {
        record Row(String organisation, Role role) {}
        if (!Token.isPlausible(token)) {
            return Optional.empty();
        }
        return handle.createQuery("""
                        select organisation_id, role from core_organisation_invitation
                        where token_hash = :hash and expires_at >= :now""")
                .bind("hash", Token.hash(token))
                .bind("now", PortableInstant.text(parts.now()))
                .map((row, context) -> new Row(row.getString("organisation_id"), role(row.getString("role"))))
                .findOne()
                .flatMap(row -> OrganisationRepository.find(handle, row.organisation())
                        .map(organisation -> new Offer(organisation, row.role())));
    }

    /** Accepts; returns the organisation that the person belongs to now, empty when the link was used or is too old. */
    public Optional<Organisation> accept(String token, String account) {
        return parts.database().write(handle -> {
            Optional<Offer> offer = find(handle, token);
            if (offer.isEmpty() || !delete(handle, token)) {
                return Optional.<Organisation>empty();
            }
            String id = offer.get().organisation().id();
            Memberships.put(handle, id, account, offer.get().role(), parts.now());
            history.add(handle, id, History.Act.JOINED, Optional.of(account), Optional.empty(), parts.now());
            return offer.map(Offer::organisation);
        });
    }

    /** Declines: the link works no more. */
    public void decline(String token) {
        parts.database().write(handle -> delete(handle, token));
    }

    private static boolean delete(Handle handle, String token) {
        return handle.createUpdate("delete from core_organisation_invitation where token_hash = :hash")
                        .bind("hash", Token.hash(token))
                        .execute()
                == 1;
    }

    /** Takes an invitation back. */
    public void takeBack(Handle handle, String organisation, String email) {
        handle.createUpdate("""
                        delete from core_organisation_invitation
                        where organisation_id = :organisation and email = :email""")
                .bind("organisation", organisation)
                .bind("email", email)
                .execute();
    }

    private static Role role(String code) {
        return Role.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
