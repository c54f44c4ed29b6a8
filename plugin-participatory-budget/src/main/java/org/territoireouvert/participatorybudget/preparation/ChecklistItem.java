package org.territoireouvert.participatorybudget.preparation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.edition.Edition;

/**
 * One thing to do before people can take part in an edition (étape). Its name is the message {@code checklist.<code>}.
 *
 * @param code lower-case words joined by hyphens
 * @param needed whether an edition cannot be published without it; the others only warn
 * @param page address of the page on which it is done
 * @param check tells what is missing
 */
public record ChecklistItem(String code, boolean needed, Function<Edition, String> page, Check check) {

    /** Looks at an edition. */
    @FunctionalInterface
    public interface Check {
        /** Returns what is missing; empty when it is done. */
        Optional<Lack> lack(Handle handle, Edition edition);
    }

    /**
     * What is missing.
     *
     * @param messageKey message: what to do
     * @param arguments of the message
     */
    public record Lack(String messageKey, List<Object> arguments) {

        /** Copies the arguments. */
        public Lack {
            arguments = List.copyOf(arguments);
        }

        /** Describes what is missing, if something is. */
        public static Optional<Lack> when(boolean missing, String messageKey, Object... arguments) {
            return missing ? Optional.of(new Lack(messageKey, List.of(arguments))) : Optional.empty();
        }
    }
}
