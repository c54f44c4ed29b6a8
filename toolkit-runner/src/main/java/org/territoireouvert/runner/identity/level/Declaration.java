package org.territoireouvert.runner.identity.level;

import java.time.Instant;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/** What became of a declared residence. */
public sealed interface Declaration {

    /**
     * It is kept.
     *
     * @param level how well the person is known now
     */
    record Kept(IdentityLevel level) implements Declaration {}

    /** It was changed too often. */
    record TooOften(Instant until) implements Declaration {}
}
