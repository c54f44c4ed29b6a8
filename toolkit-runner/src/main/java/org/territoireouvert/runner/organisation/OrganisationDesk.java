package org.territoireouvert.runner.organisation;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Membership.Role;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.organisation.History.Act;

/** What staff do with organisations: confirm, close, merge, remove somebody; and how a representative closes one. Each is recorded. */
public final class OrganisationDesk {

    private final OrganisationParts parts;
    private final History history;
    private final ChangeMembers members;

    /** Works on the tables of the runtime. */
    public OrganisationDesk(OrganisationParts parts) {
        this.parts = parts;
        this.history = parts.history();
        this.members = new ChangeMembers(parts);
    }

    /** Confirms that an organisation is what it says, or no more; returns whether that changed something. */
    public boolean verify(Actor.Agent agent, Organisation organisation, boolean confirmed) {
        return parts.database().write(handle -> {
            boolean changed = OrganisationRepository.verify(
                    handle, organisation.id(), confirmed ? Optional.of(parts.now()) : Optional.empty());
            if (changed) {
                add(handle, organisation.id(), confirmed ? Act.VERIFIED : Act.UNVERIFIED, Optional.empty());
                record(
                        handle,
                        agent,
                        confirmed ? CoreAudit.ORGANISATION_VERIFIED : CoreAudit.ORGANISATION_UNVERIFIED,
                        organisation);
            }
            return changed;
        });
    }

    /** Removes somebody, also the last representative. */
    public boolean remove(Actor.Agent agent, Organisation organisation, String account) {
        return parts.database().write(handle -> {
            boolean removed = members.removeByStaff(handle, organisation.id(), account) == ChangeMembers.Outcome.DONE;
            if (removed) {
                record(handle, agent, CoreAudit.ORGANISATION_MEMBER_REMOVED, organisation);
            }
            return removed;
        });
    }

    /** Makes a member a representative, for an organisation that has lost its own. */
    public boolean promote(Actor.Agent agent, Organisation organisation, String account) {
        return parts.database().write(handle -> {
            boolean promoted = Memberships.setRole(handle, organisation.id(), account, Role.REPRESENTATIVE);
            if (promoted) {
                add(handle, organisation.id(), Act.PROMOTED, Optional.of(account));
                record(handle, agent, CoreAudit.ORGANISATION_REPRESENTATIVE_NAMED, organisation);
            }
            return promoted;
        });
    }

    /** Closes an organisation in the name of the authority. */
    public boolean close(Actor.Agent agent, Organisation organisation) {
        return parts.database().write(handle -> {
            boolean closed = end(handle, organisation.id(), Optional.empty());
            if (closed) {
                record(handle, agent, CoreAudit.ORGANISATION_CLOSED, organisation);
            }
            return closed;
        });
    }

    /** Closes an organisation that one person alone represents. */
    public ChangeMembers.Outcome close(String organisation, String account) {
        return parts.database().write(handle -> {
            boolean may = Memberships.isRepresentative(handle, organisation, account);
            if (!may || Memberships.representatives(handle, organisation) > 1) {
                return may ? ChangeMembers.Outcome.STAFF_DECIDE : ChangeMembers.Outcome.NOT_ALLOWED;
            }
            return end(handle, organisation, Optional.empty())
                    ? ChangeMembers.Outcome.DONE
                    : ChangeMembers.Outcome.NOT_ALLOWED;
        });
    }

    /** Makes one of two: members and history of the first go to the second, where it leads from then on. */
    public boolean merge(Actor.Agent agent, Organisation from, Organisation into) {
        if (from.id().equals(into.id())) {
            return false;
        }
        return parts.database().write(handle -> {
            if (OrganisationRepository.find(handle, into.id()).isEmpty()) {
                return false;
            }
            List<Membership> moving = Memberships.of(handle, from.id());
            if (!end(handle, from.id(), Optional.of(into.id()))) {
                return false;
            }
            moving.forEach(
                    member -> Memberships.put(handle, into.id(), member.personId(), member.role(), member.startDate()));
            handle.createUpdate(
                            "update core_organisation_event set organisation_id = :into where organisation_id = :from")
                    .bind("from", from.id())
                    .bind("into", into.id())
                    .execute();
            add(handle, into.id(), Act.MERGED, Optional.empty());
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.ORGANISATION_MERGED, agent, into.path())
                                    .with("from", from.name())
                                    .with("into", into.name()));
            return true;
        });
    }

    private boolean end(Handle handle, String organisation, Optional<String> mergedInto) {
        if (!OrganisationRepository.close(handle, organisation, mergedInto, parts.now())) {
            return false;
        }
        for (String table : List.of(
                "core_membership",
                "core_organisation_invitation",
                "core_organisation_request",
                "core_organisation_removal",
                "core_organisation_word",
                "core_organisation_area")) {
            handle.createUpdate("delete from " + table + " where organisation_id = :organisation")
                    .bind("organisation", organisation)
                    .execute();
        }
        return true;
    }

    private void add(Handle handle, String organisation, Act act, Optional<String> subject) {
        history.add(handle, organisation, act, Optional.empty(), subject, parts.now());
    }

    private void record(Handle handle, Actor.Agent agent, AuditType act, Organisation organisation) {
        parts.identity()
                .audit()
                .append(
                        handle,
                        "",
                        AuditEntry.of(act, agent, organisation.path()).with("organisation", organisation.name()));
    }
}
