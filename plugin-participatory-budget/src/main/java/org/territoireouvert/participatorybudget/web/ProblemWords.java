package org.territoireouvert.participatorybudget.web;

import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.participatorybudget.pabulib.PabulibProblem;

/** Says what is wrong with a file in the language of the reader: the line, what, and how to mend it. */
public final class ProblemWords {

    private final Messages messages;
    private final Locale locale;

    /** Creates the words in a language. */
    public ProblemWords(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /** Returns the sentence of a problem. */
    public String sentence(PabulibProblem problem) {
        Object[] values = problem.arguments().values().toArray();
        return messages.format(locale, "pabulib.line", Long.toString(problem.line()))
                + " "
                + messages.format(locale, problem.kind().messageKey(), values);
    }
}
