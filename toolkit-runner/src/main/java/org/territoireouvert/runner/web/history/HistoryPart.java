package org.territoireouvert.runner.web.history;

import java.util.Arrays;
import org.territoireouvert.api.web.NotFoundException;

/** A part of the history of a person's data, in the order of the page. */
enum HistoryPart {
    /** Sign-ins. */
    SIGN_INS("connexions"),
    /** Consents. */
    CONSENTS("consentements"),
    /** Looks by agents. */
    LOOKS("consultations"),
    /** Acts of agents in the person's name. */
    HELPED("guichet");

    private final String code;

    HistoryPart(String code) {
        this.code = code;
    }

    /** Returns the end of its address. */
    String code() {
        return code;
    }

    /** Returns its name in the template. */
    String model() {
        return switch (this) {
            case SIGN_INS -> "signIns";
            case CONSENTS -> "consents";
            case LOOKS -> "looks";
            case HELPED -> "helped";
        };
    }

    static HistoryPart of(String code) {
        return Arrays.stream(values())
                .filter(part -> part.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("part " + code + " of the history"));
    }
}
