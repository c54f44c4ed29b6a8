package org.territoireouvert.runner.identity;

import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Actor.PluginActor;
import org.territoireouvert.api.web.Actor.Visitor;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;

/** Decides whether an actor may do something. The one place that does. */
public final class Access {

    /** Role that may do everything. */
    public static final String ADMINISTRATOR = "administrator";

    private Access() {}

    /** Tells whether the actor belongs to the audience of a permission. */
    public static boolean allows(Actor actor, Permission permission) {
        Audience audience = permission.defaultAudience();
        return switch (actor) {
            case Visitor visitor -> audience == Audience.ANYONE;
            case Citizen citizen ->
                switch (audience) {
                    case ANYONE, SIGNED_IN -> true;
                    case RESIDENT -> citizen.level().compareTo(IdentityLevel.DECLARED_RESIDENCE) >= 0;
                    case STAFF, ADMINISTRATOR -> false;
                };
            case Agent agent ->
                audience != Audience.ADMINISTRATOR || agent.roles().contains(ADMINISTRATOR);
            case PluginActor plugin -> false;
        };
    }
}
