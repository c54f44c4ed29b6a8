package org.territoireouvert.calls.web.writing;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.calls.application.OpenApplication.Opened;

/** Says what the rules of a call say of an application as it is kept now, for {@code calls-part-eligibility}. */
@FunctionalInterface
public interface RuleReading {

    /**
     * What they say.
     *
     * @param rules views, in the order of the call; none when the call has none
     * @param notMet how many the application does not meet
     * @param unknown about how many nothing can be said yet
     */
    record Said(List<?> rules, long notMet, long unknown) {
        /** Copies the list. */
        public Said {
            rules = List.copyOf(rules);
        }

        /** Tells whether there are rules and all of them are met. */
        public boolean allMet() {
            return notMet == 0 && unknown == 0 && !rules.isEmpty();
        }
    }

    /** Says it. */
    Said of(Handle handle, Locale locale, Opened opened);
}
