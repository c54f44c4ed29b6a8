package org.territoireouvert.participatorybudget.work;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the works of a project stand (statut): the values of the field {@code phaseStatut} in the table schema
 * betagouv/projets-territoire 0.1.0, all of them and no other.
 */
public enum WorkStatus {
    /** Under way. */
    ONGOING("En cours"),
    /** Under way, later than planned. */
    LATE("En retard"),
    /** Stopped for a while. */
    PAUSED("En pause"),
    /** Cannot go on. */
    BLOCKED("Bloqué"),
    /** Will not be built. */
    ABANDONED("Abandonné"),
    /** Is there. */
    FINISHED("Terminé");

    private final String code;

    WorkStatus(String code) {
        this.code = code;
    }

    /** Returns the value of the schema. */
    public String code() {
        return code;
    }

    /** Returns its word in messages, forms and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the status with this word. */
    public static Optional<WorkStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }

    /** Returns the values of the schema in its order. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(WorkStatus::code).toList();
    }
}
