package org.territoireouvert.initiatives.writing;

import java.util.Optional;
import org.territoireouvert.api.web.Actor;

/** Who writes: citizens and members of staff alike. */
public final class Writer {

    private Writer() {}

    /** Returns the identifier of the account of who acts; empty for a visitor and for a program. */
    public static Optional<String> of(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> Optional.of(citizen.personId());
            case Actor.Agent agent -> Optional.of(agent.personId());
            case Actor.Visitor visitor -> Optional.empty();
            case Actor.PluginActor plugin -> Optional.empty();
        };
    }
}
