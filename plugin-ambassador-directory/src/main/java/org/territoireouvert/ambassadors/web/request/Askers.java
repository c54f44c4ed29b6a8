package org.territoireouvert.ambassadors.web.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.settings.Setting;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/** Decides who may ask a question: anybody, or people of whom a little more is known, as the authority chose. */
public final class Askers {

    private static final String ANYBODY = "anybody";
    private static final Map<String, IdentityLevel> LEVELS = Map.of(
            "mailbox", IdentityLevel.MAILBOX,
            "residence", IdentityLevel.DECLARED_RESIDENCE,
            "code", IdentityLevel.CODE,
            "state-identity", IdentityLevel.STATE_IDENTITY);

    /** Who may ask. */
    public static final Setting<String> LEVEL =
            Setting.choice("asker", List.of(ANYBODY, "mailbox", "residence", "code", "state-identity"));

    private final PluginContext context;
    private final People people;

    /** Reads the setting of a plugin. */
    public Askers(PluginContext context) {
        this.context = context;
        this.people = context.service(People.class);
    }

    /** Returns what an actor has to bring before they may ask; empty when nothing is missing. */
    public Optional<Requirement> missing(Actor actor) {
        return Optional.ofNullable(LEVELS.get(context.settings().get(LEVEL)))
                .map(Requirement::of)
                .filter(requirement -> !people.standing(actor, requirement).isMet());
    }

    /** Returns the message that says who may ask, empty when anybody may. */
    public String ruleKey() {
        String level = context.settings().get(LEVEL);
        return level.equals(ANYBODY) ? "" : "ask.who." + level;
    }

    /** Returns the account under which a question is kept, empty for a visitor. */
    public static String authorOf(Actor actor) {
        return actor instanceof Actor.Citizen citizen ? citizen.personId() : "";
    }
}
