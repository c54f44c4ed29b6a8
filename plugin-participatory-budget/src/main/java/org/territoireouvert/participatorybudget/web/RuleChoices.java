package org.territoireouvert.participatorybudget.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.participatorybudget.counting.Method;

/** The methods of counting that a form offers, by their names in plain words. */
public final class RuleChoices {

    private RuleChoices() {}

    /** Returns them in the order in which the field names them. */
    public static List<Choice> of(Messages messages, Locale locale) {
        return Arrays.stream(Method.values())
                .map(method -> new Choice(method.word(), messages.format(locale, "rule." + method.word())))
                .toList();
    }
}
