package org.territoireouvert.runner.content.discussion;

import java.util.Arrays;
import java.util.Optional;

/** In which order threads are shown. */
public enum CommentSort {
    /** Latest first. */
    NEWEST("recents"),
    /** Earliest first. */
    OLDEST("anciens"),
    /** Most supported first. */
    SUPPORTED("soutenus");

    private final String code;

    CommentSort(String code) {
        this.code = code;
    }

    /** Returns how addresses name it. */
    public String code() {
        return code;
    }

    /** Reads how addresses name it. */
    public static Optional<CommentSort> of(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code.equals(code)).findFirst();
    }
}
