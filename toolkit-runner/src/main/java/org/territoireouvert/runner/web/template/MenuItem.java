package org.territoireouvert.runner.web.template;

import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.api.web.Permission.Audience;

/**
 * An entry of the main menu in a language.
 *
 * @param label one to three words
 * @param path where it leads
 * @param order lower comes first
 * @param audience who may open it by default; the router has the last word
 */
public record MenuItem(String label, String path, int order, Audience audience) {

    boolean opensTo(Actor actor) {
        return switch (audience) {
            case ANYONE -> true;
            case SIGNED_IN -> actor instanceof Citizen || actor instanceof Agent;
            case RESIDENT ->
                actor instanceof Agent
                        || actor instanceof Citizen citizen
                                && citizen.level().compareTo(IdentityLevel.DECLARED_RESIDENCE) >= 0;
            case STAFF -> actor instanceof Agent;
            case ADMINISTRATOR -> actor instanceof Agent agent && agent.roles().contains("administrator");
        };
    }
}
