package org.territoireouvert.api.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of organisation it is; its name is the message {@code organisation.kind.<code>}, which every plugin has. */
public enum Classification {
    /** Association with statutes. */
    ASSOCIATION,
    /** People without statutes. */
    COLLECTIVE,
    /** Company, cooperative, craftsman. */
    COMPANY,
    /** Public body. */
    PUBLIC_BODY,
    /** School, college, university. */
    SCHOOL,
    /** Something else: foundation, union. */
    OTHER;

    /** Returns lower-case words joined by hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the kind with a code. */
    public static Optional<Classification> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
