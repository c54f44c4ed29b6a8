package org.territoireouvert.runner.identity.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Actor.PluginActor;
import org.territoireouvert.api.web.Actor.Visitor;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.identity.access.RoleHolders.Grant;

/** Decides whether an actor may do something. The one place that does. Safe for all threads. */
public final class Access {

    private final RoleHolders holders;
    private final RoleMatrix matrix;

    /** Decides by these roles. */
    public Access(RoleHolders holders, RoleMatrix matrix) {
        this.holders = holders;
        this.matrix = matrix;
    }

    /**
     * Tells whether the actor may do what a permission says.
     *
     * @param plugin whose permission it is, empty for the runtime
     * @param object to which it would be done; empty when the permission is about no single object
     */
    public boolean allows(Actor actor, Permission permission, String plugin, String object) {
        Audience audience = permission.defaultAudience();
        return switch (actor) {
            case Visitor visitor -> audience == Audience.ANYONE;
            case Citizen citizen ->
                switch (audience) {
                    case ANYONE, SIGNED_IN -> true;
                    case RESIDENT -> citizen.level().compareTo(IdentityLevel.DECLARED_RESIDENCE) >= 0;
                    case STAFF, ROLE, ADMINISTRATOR -> false;
                };
            case Agent agent ->
                switch (audience) {
                    case ANYONE, SIGNED_IN, RESIDENT, STAFF -> true;
                    case ADMINISTRATOR -> agent.roles().contains(Role.ADMINISTRATOR.code());
                    case ROLE ->
                        agent.roles().contains(Role.ADMINISTRATOR.code())
                                || holds(holders.of(agent.personId()), permission, plugin, object);
                };
            case PluginActor working -> false;
        };
    }

    /** Returns the accounts with a role that lets them do what a permission of {@link Audience#ROLE} says. */
    public Set<String> holders(Permission permission, String plugin, String object) {
        Map<String, Boolean> changed = matrix.changed(permission);
        return holders.all().stream()
                .filter(grant -> reaches(grant, permission, changed, plugin, object))
                .map(Grant::accountId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean holds(List<Grant> grants, Permission permission, String plugin, String object) {
        Map<String, Boolean> changed = matrix.changed(permission);
        return grants.stream().anyMatch(grant -> reaches(grant, permission, changed, plugin, object));
    }

    private static boolean reaches(
            Grant grant, Permission permission, Map<String, Boolean> changed, String plugin, String object) {
        return grant.scope().reaches(plugin, object) && RoleMatrix.holds(permission, changed, grant.role());
    }
}
