package org.territoireouvert.calls.collective.joining;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.organisation.Membership;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.calls.collective.CollectiveStore;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.CollectiveAct.Kind;
import org.territoireouvert.calls.model.collective.CollectiveLimits;
import org.territoireouvert.calls.model.collective.Member;

/** What a member decides about itself alone: what it brings, whether its name is shown, who acts for it. */
public final class KeepPlace {

    private final CollectiveStore store;
    private final Organisations organisations;

    /** Works on these tables. */
    public KeepPlace(CollectiveStore store) {
        this.store = store;
        this.organisations = store.context().service(Organisations.class);
    }

    /** Says what a member brings, and whether everybody may see the name of a person. */
    public Result describe(Actor.Citizen citizen, String collectiveId, String memberId, Entrance entrance) {
        return store.context().database().write(handle -> {
            store.collectives().hold(handle, collectiveId);
            Optional<Member> mine = mine(handle, citizen, collectiveId, memberId);
            if (mine.isEmpty()) {
                return Result.Refused.of("collective.refused.not-acting");
            }
            Member member = mine.get();
            boolean moved =
                    member.kind() == Member.Kind.PERSON && store.members().show(handle, memberId, entrance.isShown());
            if (moved || !member.brings().equals(entrance.brings())) {
                store.members().save(handle, member.bringing(entrance.brings()));
                store.note(collectiveId, Kind.PLACE_CHANGED)
                        .by(memberId, citizen.personId())
                        .keep(handle);
            }
            return new Result.Done(path(member));
        });
    }

    /** Confirms somebody of an organisation to act for it; only who represents it on the site may. */
    public Result confirm(Actor.Citizen citizen, String collectiveId, String memberId, String personId) {
        return store.context().database().write(handle -> {
            store.collectives().hold(handle, collectiveId);
            Optional<Member> mine = represented(handle, citizen, collectiveId, memberId);
            if (mine.isEmpty()) {
                return Result.Refused.of("collective.refused.not-representative");
            }
            if (canBeConfirmed(handle, mine.get()).stream().noneMatch(personId::equals)) {
                return Result.Refused.of("collective.refused.not-of-organisation");
            }
            if (store.members().representatives(handle, memberId).size() >= CollectiveLimits.REPRESENTATIVES) {
                return Result.Refused.of(
                        "collective.refused.too-many-representatives", CollectiveLimits.REPRESENTATIVES);
            }
            if (store.representatives().confirm(handle, memberId, personId, citizen.personId(), store.now())) {
                store.note(collectiveId, Kind.REPRESENTATIVE_CONFIRMED)
                        .by(memberId, citizen.personId())
                        .keep(handle);
            }
            return new Result.Done(path(mine.get()));
        });
    }

    /** Takes that back. */
    public Result remove(Actor.Citizen citizen, String collectiveId, String memberId, String personId) {
        return store.context().database().write(handle -> {
            store.collectives().hold(handle, collectiveId);
            Optional<Member> mine = represented(handle, citizen, collectiveId, memberId);
            if (mine.isEmpty()) {
                return Result.Refused.of("collective.refused.not-representative");
            }
            if (store.representatives().remove(handle, memberId, personId)) {
                store.note(collectiveId, Kind.REPRESENTATIVE_REMOVED)
                        .by(memberId, citizen.personId())
                        .keep(handle);
            }
            return new Result.Done(path(mine.get()));
        });
    }

    /** Returns the people who belong to the organisation of a member and do not act for it yet. */
    public List<String> canBeConfirmed(Handle handle, Member member) {
        List<String> confirmed = store.members().representatives(handle, member.id());
        return organisations.members(member.organisationId()).stream()
                .filter(one -> one.role() == Membership.Role.MEMBER)
                .map(Membership::personId)
                .filter(person -> !confirmed.contains(person))
                .toList();
    }

    private Optional<Member> mine(Handle handle, Actor.Citizen citizen, String collectiveId, String memberId) {
        return store.acting().of(handle, citizen, collectiveId).stream()
                .filter(member -> member.id().equals(memberId))
                .findFirst();
    }

    private Optional<Member> represented(Handle handle, Actor.Citizen citizen, String collectiveId, String memberId) {
        return mine(handle, citizen, collectiveId, memberId)
                .filter(member -> member.kind() == Member.Kind.ORGANISATION)
                .filter(member -> organisations.isRepresentative(citizen, member.organisationId()));
    }

    /** Returns the address of the page of a member. */
    public static String path(Member member) {
        return Collective.PATH + "/" + member.collectiveId() + "/membres/" + member.id();
    }
}
