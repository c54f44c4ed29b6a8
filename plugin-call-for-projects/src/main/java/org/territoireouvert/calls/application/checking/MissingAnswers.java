package org.territoireouvert.calls.application.checking;

import java.util.List;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.model.form.FormAnswers;

/** Says what keeps the answers of an application from being sent. */
@FunctionalInterface
public interface MissingAnswers {

    /**
     * Returns what is missing, in the order of the form.
     *
     * @param answers to fields that are asked
     */
    List<Missing> of(Opened opened, FormAnswers answers);
}
