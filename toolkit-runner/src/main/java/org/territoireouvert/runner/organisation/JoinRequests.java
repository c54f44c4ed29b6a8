package org.territoireouvert.runner.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.organisation.Membership.Role;
import org.territoireouvert.runner.identity.limit.Limit;

/** People ask to belong to an organisation; a representative decides. Safe for all threads. */
public final class JoinRequests {

    private static final int SHOWN = 50;
    private static final Limit OFTEN = new Limit("organisation-request", 10, Duration.ofDays(1));

    private final OrganisationParts parts;
    private final History history;

    /** Works on the tables of the runtime. */
    public JoinRequests(OrganisationParts parts) {
        this.parts = parts;
        this.history = parts.history();
    }

    /** A person who waits for an answer. */
    public record Asking(String accountId, String message, Instant at) {}

    /** What became of the wish to join. */
    public enum Outcome {
        /** A representative will answer. */
        ASKED,
        /** They belong to it or have asked already. */
        ALREADY,
        /** There is no such organisation. */
        UNKNOWN,
        /** Too many in one day. */
        TOO_OFTEN
    }

    /** Tells the representatives. */
    @FunctionalInterface
    public interface Notice {
        /** Stores the mails in the transaction. */
        void send(Handle handle);
    }

    /** Asks to belong to an organisation. */
    public Outcome ask(String organisation, String account, String message, Notice notice) {
        return parts.database().write(handle -> {
            if (OrganisationRepository.find(handle, organisation)
                    .filter(found -> found.id().equals(organisation))
                    .isEmpty()) {
                return Outcome.UNKNOWN;
            }
            if (Memberships.find(handle, organisation, account).isPresent()
                    || isAsking(handle, organisation, account)) {
                return Outcome.ALREADY;
            }
            if (!parts.rates().get().admit(handle, OFTEN, account)) {
                return Outcome.TOO_OFTEN;
            }
            handle.createUpdate("""
                            insert into core_organisation_request (organisation_id, account_id, message, created_at)
                            values (:organisation, :account, :message, :now)""")
                    .bind("organisation", organisation)
                    .bind("account", account)
                    .bind("message", message)
                    .bind("now", PortableInstant.text(parts.now()))
                    .execute();
            notice.send(handle);
            return Outcome.ASKED;
        });
    }

    /** Tells whether a person waits for an answer. */
    public boolean isAsking(Handle handle, String organisation, String account) {
        return handle.createQuery("""
                        select 1 from core_organisation_request
                        where organisation_id = :organisation and account_id = :account""")
                .bind("organisation", organisation)
                .bind("account", account)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Returns those who wait, who asked first in front. */
    public List<Asking> waiting(Handle handle, String organisation) {
        return handle.createQuery("""
                        select account_id, message, created_at from core_organisation_request
                        where organisation_id = :organisation order by created_at, account_id limit :limit""")
                .bind("organisation", organisation)
                .bind("limit", SHOWN)
                .map((row, context) -> new Asking(
                        row.getString("account_id"),
                        row.getString("message"),
                        PortableInstant.parse(row.getString("created_at"))))
                .list();
    }

    /** Answers; returns whether the person who answers may and somebody waited. */
    public boolean answer(String organisation, String representative, String account, boolean accepted) {
        return parts.database().write(handle -> {
            boolean may = Memberships.isRepresentative(handle, organisation, representative)
                    && Memberships.forget(handle, "core_organisation_request", organisation, account);
            if (may && accepted) {
                Memberships.put(handle, organisation, account, Role.MEMBER, parts.now());
                history.add(
                        handle,
                        organisation,
                        History.Act.JOINED,
                        Optional.of(account),
                        Optional.of(representative),
                        parts.now());
            }
            return may;
        });
    }
}
