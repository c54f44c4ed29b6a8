package org.territoireouvert.consultation.profile;

import java.util.List;

/** What participants are asked of themselves. The name of a band is the message {@code profile.<question>.<band>}. */
public enum Question {
    /** How old they are, in the bands in which the census is published. */
    AGE(List.of("0-14", "15-29", "30-44", "45-59", "60-74", "75+")),
    /** Their gender. */
    GENDER(List.of("FEMALE", "MALE", "OTHER", "NOT_SAID")),
    /** Where they live: the names that staff write. */
    PLACE(List.of());

    private final List<String> bands;

    Question(List<String> bands) {
        this.bands = bands;
    }

    /** Returns the answers to choose from, in their order; none when staff write them. */
    public List<String> bands() {
        return bands;
    }

    /** Returns the bands for which the census has figures; none when staff write them. */
    public List<String> counted() {
        return this == GENDER ? bands.subList(0, 2) : bands;
    }
}
