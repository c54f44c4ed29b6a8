package org.territoireouvert.calls.call.draft;

import java.util.List;
import org.territoireouvert.calls.model.CallSheet;

/** A change of a sheet that can be done to the sheet as a colleague left it. */
@FunctionalInterface
public interface Edit {

    /** What comes of it. */
    sealed interface Result permits Done, Outdated, Refusal {}

    /** The sheet after the change. */
    record Done(CallSheet sheet) implements Result {}

    /** What was to be changed is not there any more as it was read. */
    record Outdated() implements Result {}

    /**
     * It would make something else wrong.
     *
     * @param messageKey what, and what to do
     */
    record Refusal(String messageKey, List<Object> arguments) implements Result {
        /** Copies the arguments. */
        public Refusal {
            arguments = List.copyOf(arguments);
        }

        static Refusal of(String messageKey, Object... arguments) {
            return new Refusal(messageKey, List.of(arguments));
        }
    }

    /** Does it; has no effect but its result. */
    Result on(CallSheet sheet);
}
