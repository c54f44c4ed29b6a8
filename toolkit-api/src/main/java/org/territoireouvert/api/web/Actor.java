package org.territoireouvert.api.web;

import java.util.Set;
import org.territoireouvert.api.PluginId;
import org.territoireouvert.api.web.Actor.Agent;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.PluginActor;
import org.territoireouvert.api.web.Actor.Visitor;

/** Who asks. */
public sealed interface Actor permits Visitor, Citizen, Agent, PluginActor {

    /** Somebody who has not signed in. */
    record Visitor() implements Actor {}

    /**
     * A person who signed in.
     *
     * @param personId stable identifier
     * @param displayName the name they chose to show
     * @param level how well the person is known
     */
    record Citizen(String personId, String displayName, IdentityLevel level) implements Actor {}

    /**
     * A member of the authority's staff.
     *
     * @param personId stable identifier
     * @param displayName first and last name
     * @param roles codes of the roles that were given to them; {@code administrator} may do everything
     */
    record Agent(String personId, String displayName, Set<String> roles) implements Actor {
        /** Copies the roles. */
        public Agent {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * A plugin that works on its own account: in a job or a listener.
     *
     * @param plugin which
     */
    record PluginActor(PluginId plugin) implements Actor {}

    /** How well a person is known, from least to best. */
    enum IdentityLevel {
        /** Reads a mailbox. */
        MAILBOX,
        /** Declared where they live and when they were born. */
        DECLARED_RESIDENCE,
        /** Typed a code received by letter or at the counter. */
        CODE,
        /** Identified by FranceConnect or an equivalent provider. */
        STATE_IDENTITY
    }
}
