package org.territoireouvert.runner.web.template;

import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Permission.Audience;

/** What an actor may do by default, for pages that are written without a database. */
final class FixtureRights {

    private FixtureRights() {}

    static boolean allow(Actor actor, Permission permission) {
        return permission.defaultAudience() == Audience.ANYONE
                || actor instanceof Actor.Agent agent && agent.roles().contains("administrator");
    }
}
