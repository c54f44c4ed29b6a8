package org.territoireouvert.calls.application.checking;

import java.util.List;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.model.form.CheckForm;
import org.territoireouvert.calls.model.form.FormAnswers;

/** Looks for answers that are required and were not given, or are too short or too long to be sent. */
public final class RequiredAnswers implements MissingAnswers {

    /** Creates it. */
    public RequiredAnswers() {}

    @Override
    public List<Missing> of(Opened opened, FormAnswers answers) {
        return CheckForm.missing(opened.sheet().form(), answers).stream()
                .map(problem ->
                        new Missing(problem.section(), problem.field(), problem.messageKey(), problem.arguments()))
                .toList();
    }
}
