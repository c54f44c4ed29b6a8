package org.territoireouvert.consultation.guarantor;

import java.util.Optional;
import org.territoireouvert.api.web.Actor;

/** In which way an actor may write what a guarantor says. */
public enum Standing {
    /** They are the guarantor. */
    GUARANTOR,
    /** They type for a guarantor who has no account here. */
    TYPIST,
    /** Not at all. */
    KEPT_OUT;

    /** Tells how an actor stands to an office; members of staff have been found to prepare the consultation. */
    public static Standing of(Optional<Office> office, Actor actor) {
        if (actor instanceof Actor.Citizen citizen) {
            return office.filter(held -> held.isHeldBy(citizen.personId())).isPresent() ? GUARANTOR : KEPT_OUT;
        }
        return office.filter(Office::isHeld).isPresent() ? KEPT_OUT : TYPIST;
    }
}
