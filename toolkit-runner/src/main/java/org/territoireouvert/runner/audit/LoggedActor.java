package org.territoireouvert.runner.audit;

import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.web.Actor;

/**
 * Who did something, as the log keeps it. Kind and roles are public, the rest is not.
 *
 * @param kind one of the constants of this class
 * @param roles codes of the roles of a member of staff for the instance then, sorted, joined by spaces; else empty
 * @param id of the account or of the plugin; empty for nobody in particular
 * @param name first and last name of a member of staff; else empty
 */
public record LoggedActor(String kind, String roles, String id, String name) {

    /** Somebody who has not signed in. */
    public static final String VISITOR = "visitor";
    /** A citizen. */
    public static final String PERSON = "person";
    /** A member of staff. */
    public static final String AGENT = "agent";
    /** A plugin on its own account. */
    public static final String PLUGIN = "plugin";
    /** Somebody at the command line of the machine. */
    public static final String COMMAND = "command";
    /** The runtime on its own account. */
    public static final String SITE = "site";

    /** Stands for who types a command of the runtime. */
    public static final Actor COMMAND_LINE = new Actor.PluginActor(new PluginId("ouvert"));
    /** Stands for the runtime itself. */
    public static final Actor RUNTIME = new Actor.PluginActor(new PluginId("site"));

    /** Returns what is kept of an actor. */
    static LoggedActor of(Actor actor, String owner) {
        return switch (actor) {
            case Actor.Visitor visitor -> new LoggedActor(VISITOR, "", "", "");
            case Actor.Citizen citizen -> new LoggedActor(PERSON, "", citizen.personId(), "");
            case Actor.Agent agent ->
                new LoggedActor(
                        AGENT,
                        String.join(" ", agent.roles().stream().sorted().toList()),
                        agent.personId(),
                        agent.displayName());
            case Actor.PluginActor plugin -> new LoggedActor(kind(plugin, owner), "", name(plugin, owner), "");
        };
    }

    private static String kind(Actor.PluginActor plugin, String owner) {
        if (!owner.isEmpty()) {
            return PLUGIN;
        }
        return plugin.equals(COMMAND_LINE) ? COMMAND : SITE;
    }

    private static String name(Actor.PluginActor plugin, String owner) {
        return owner.isEmpty() ? "" : plugin.plugin().value();
    }
}
