package org.territoireouvert.ambassadors.web.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.asking.JudgeAnswer;
import org.territoireouvert.ambassadors.request.model.Satisfaction;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;

/** Reads what the person who asked says of the answer. */
final class JudgementForm {

    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_WORD = 20;

    private JudgementForm() {}

    /** Returns what can be said. */
    static List<Choice> choices(Messages messages, Locale locale) {
        return Arrays.stream(Satisfaction.values())
                .map(one -> new Choice(
                        ListFilter.value(one),
                        messages.format(locale, "request.satisfaction." + ListFilter.value(one))))
                .toList();
    }

    /** Reads it; empty when something has to be mended, which the form then says. */
    static Optional<JudgeAnswer.Word> read(FormInput form) {
        String typed = form.required("satisfaction", LONGEST_WORD, "request.judge.missing");
        String sentence = form.optional("sentence", LONGEST_SENTENCE);
        boolean reopen = !form.optional("reopen", LONGEST_WORD).isEmpty();
        Optional<Satisfaction> satisfaction = Arrays.stream(Satisfaction.values())
                .filter(one -> ListFilter.value(one).equals(typed))
                .findFirst();
        if (reopen && sentence.isEmpty()) {
            form.error("sentence", "request.judge.why");
        }
        if (satisfaction.isEmpty() && form.errorOf("satisfaction").isEmpty()) {
            form.error("satisfaction", "request.judge.missing");
        }
        return form.isValid()
                ? satisfaction.map(found -> new JudgeAnswer.Word(found, sentence, reopen))
                : Optional.empty();
    }
}
