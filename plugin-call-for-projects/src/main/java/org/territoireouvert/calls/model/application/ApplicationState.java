package org.territoireouvert.calls.model.application;

import java.util.Locale;

/** Where an application stands; its name is the message {@code application.state.<code>}. */
public enum ApplicationState {
    /** It is written (brouillon). */
    DRAFT,
    /** It was sent (déposé). */
    SUBMITTED,
    /** The funder asked to correct it until a day (à corriger). */
    TO_CORRECT,
    /** It meets what is needed to be examined (recevable). */
    ELIGIBLE,
    /** It does not (irrecevable). */
    INELIGIBLE,
    /** It is funded (retenu). */
    FUNDED,
    /** It is funded if another one is not (liste d’attente). */
    RESERVE,
    /** It is not funded (non retenu). */
    REFUSED,
    /** The collective took it back (retiré). */
    WITHDRAWN;

    /** Tells whether the collective can write in it. */
    public boolean isWritable() {
        return this == DRAFT || this == TO_CORRECT;
    }

    /** Tells whether the funder may read it: what is a draft, or was taken back, it may not. */
    public boolean isReadByFunder() {
        return this != DRAFT && this != WITHDRAWN;
    }

    /** Returns lower-case words joined by hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
