package org.territoireouvert.api.web;

import java.util.Optional;
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
     * @param helpedBy identifier of the member of staff who types for this person at a counter, if any; what is done then is
     *     marked as such
     */
    record Citizen(String personId, String displayName, IdentityLevel level, Optional<String> helpedBy)
            implements Actor {
        /** Creates a person who acts alone. */
        public Citizen(String personId, String displayName, IdentityLevel level) {
            this(personId, displayName, level, Optional.empty());
        }
    }

    /**
     * A member of the authority's staff who signed in as such: with a second factor or by ProConnect. The same person signed
     * in by a code is a {@link Citizen}.
     *
     * @param personId stable identifier
     * @param displayName first and last name
     * @param roles codes of the roles that they hold for the whole instance, see {@link Role}; those held for one plugin or
     *     object are known to the runtime only, which {@link org.territoireouvert.api.people.People#allows} asks
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
