package org.territoireouvert.runner.organisation;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Membership.Role;
import org.territoireouvert.runner.organisation.History.Act;

/**
 * Who leaves, is removed, becomes a representative or steps down. Representatives have equal rights: none of them removes another one
 * alone; a third one, or staff, has to agree. Somebody represents an organisation as long as it is open. Safe for all threads.
 */
public final class ChangeMembers {

    private final OrganisationParts parts;
    private final History history;

    /** Works on the tables of the runtime. */
    public ChangeMembers(OrganisationParts parts) {
        this.parts = parts;
        this.history = parts.history();
    }

    /** What became of it. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** Another representative has to agree. */
        PROPOSED,
        /** There are two representatives only: staff decide. */
        STAFF_DECIDE,
        /** The last representative names another one first, or closes the organisation. */
        LAST,
        /** Who asks may not, or the other one does not belong to it any more. */
        NOT_ALLOWED
    }

    /** Leaves an organisation. */
    public Outcome leave(String organisation, String account) {
        return parts.database().write(handle -> {
            Optional<Membership> own = Memberships.find(handle, organisation, account);
            if (own.isEmpty()) {
                return Outcome.NOT_ALLOWED;
            }
            if (isLast(handle, organisation, own.get())) {
                return Outcome.LAST;
            }
            Memberships.remove(handle, organisation, account);
            record(handle, organisation, Act.LEFT, account, Optional.empty());
            return Outcome.DONE;
        });
    }

    /** Stops representing, and stays a member. */
    public Outcome stepDown(String organisation, String account) {
        return parts.database().write(handle -> {
            Optional<Membership> own = Memberships.find(handle, organisation, account)
                    .filter(found -> found.role() == Role.REPRESENTATIVE);
            if (own.isEmpty()) {
                return Outcome.NOT_ALLOWED;
            }
            if (isLast(handle, organisation, own.get())) {
                return Outcome.LAST;
            }
            Memberships.setRole(handle, organisation, account, Role.MEMBER);
            record(handle, organisation, Act.STEPPED_DOWN, account, Optional.empty());
            return Outcome.DONE;
        });
    }

    /** Makes a member a representative. */
    public Outcome promote(String organisation, String representative, String account) {
        return parts.database().write(handle -> {
            boolean may = Memberships.isRepresentative(handle, organisation, representative)
                    && Memberships.find(handle, organisation, account).isPresent();
            if (!may || !Memberships.setRole(handle, organisation, account, Role.REPRESENTATIVE)) {
                return Outcome.NOT_ALLOWED;
            }
            record(handle, organisation, Act.PROMOTED, representative, Optional.of(account));
            return Outcome.DONE;
        });
    }

    /** Removes a member; a representative when another representative proposed it before. */
    public Outcome remove(String organisation, String representative, String account) {
        return parts.database().write(handle -> {
            Optional<Membership> other = Memberships.find(handle, organisation, account);
            boolean may = Memberships.isRepresentative(handle, organisation, representative)
                    && other.isPresent()
                    && !representative.equals(account);
            if (!may) {
                return Outcome.NOT_ALLOWED;
            }
            if (other.get().role() == Role.MEMBER || isAgreed(handle, organisation, representative, account)) {
                Memberships.remove(handle, organisation, account);
                record(handle, organisation, Act.REMOVED, representative, Optional.of(account));
                return Outcome.DONE;
            }
            if (Memberships.representatives(handle, organisation) <= 2) {
                return Outcome.STAFF_DECIDE;
            }
            propose(handle, organisation, representative, account);
            return Outcome.PROPOSED;
        });
    }

    /** Removes anybody, in the name of the authority. */
    public Outcome removeByStaff(Handle handle, String organisation, String account) {
        if (!Memberships.remove(handle, organisation, account)) {
            return Outcome.NOT_ALLOWED;
        }
        history.add(handle, organisation, Act.REMOVED, Optional.empty(), Optional.of(account), parts.now());
        return Outcome.DONE;
    }

    /** The proposal of somebody who represents it no more does not count. */
    private static boolean isAgreed(Handle handle, String organisation, String representative, String account) {
        return proposer(handle, organisation, account)
                .filter(first -> !first.equals(representative))
                .filter(first -> Memberships.isRepresentative(handle, organisation, first))
                .isPresent();
    }

    static Optional<String> proposer(Handle handle, String organisation, String account) {
        return handle.createQuery("""
                        select proposed_by from core_organisation_removal
                        where organisation_id = :organisation and account_id = :account""")
                .bind("organisation", organisation)
                .bind("account", account)
                .mapTo(String.class)
                .findOne();
    }

    private void propose(Handle handle, String organisation, String representative, String account) {
        handle.createUpdate("""
                        insert into core_organisation_removal (organisation_id, account_id, proposed_by, proposed_at)
                        values (:organisation, :account, :by, :now)
                        on conflict (organisation_id, account_id) do update set
                            proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at""")
                .bind("organisation", organisation)
                .bind("account", account)
                .bind("by", representative)
                .bind("now", PortableInstant.text(parts.now()))
                .execute();
        record(handle, organisation, Act.REMOVAL_PROPOSED, representative, Optional.of(account));
    }

    private static boolean isLast(Handle handle, String organisation, Membership own) {
        return own.role() == Role.REPRESENTATIVE && Memberships.representatives(handle, organisation) == 1;
    }

    private void record(Handle handle, String organisation, Act act, String actor, Optional<String> subject) {
        history.add(handle, organisation, act, Optional.of(actor), subject, parts.now());
    }
}
