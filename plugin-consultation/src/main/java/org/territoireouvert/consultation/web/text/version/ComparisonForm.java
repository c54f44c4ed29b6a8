package org.territoireouvert.consultation.web.text.version;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.consultation.amending.TextRepository.Line;

/** The two versions that somebody holds side by side; the address carries both, in either order. */
final class ComparisonForm {

    /** From which version. */
    static final String BEFORE = "avant";

    /** To which version. */
    static final String AFTER = "apres";

    private static final int LONGEST_QUOTE = 20;

    private ComparisonForm() {}

    /** Reads what an address asks for; empty when it names no version at all. */
    static Optional<FormInput> read(Request request) {
        Optional<String> before = request.query(BEFORE);
        Optional<String> after = request.query(AFTER);
        return before.isEmpty() && after.isEmpty()
                ? Optional.empty()
                : Optional.of(filled(before.orElse(""), after.orElse("")));
    }

    static FormInput filled(String before, String after) {
        return FormInput.empty().prefill(BEFORE, before).prefill(AFTER, after);
    }

    /** Proposes what is mostly wanted: from the first version to the last. */
    static FormInput firstToLast(List<Line> versions) {
        return versions.size() < 2
                ? FormInput.empty()
                : filled(
                        Integer.toString(versions.getLast().number()),
                        Integer.toString(versions.getFirst().number()));
    }

    /** Says that a field names no version; there are no fields when there is nothing to compare. */
    static void unknown(FormInput form, String field, int versions) {
        String typed = form.value(field);
        if (typed.isEmpty()) {
            form.error(field, "texts.compare.missing");
        } else {
            form.error(
                    versions < 2 ? "" : field,
                    "texts.compare.unknown",
                    typed.length() <= LONGEST_QUOTE ? typed : typed.substring(0, LONGEST_QUOTE) + "…",
                    versions);
        }
    }

    /** Puts the form onto a page. */
    static Page show(Page page, FormInput form, List<Line> versions, Messages messages, Locale locale) {
        List<Choice> choices = versions.stream()
                .map(version -> new Choice(
                        Integer.toString(version.number()), messages.format(locale, "texts.version", version.number())))
                .toList();
        return page.with("form", form).with("choices", choices);
    }
}
