package org.territoireouvert.ambassadors.web.request;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;

/** Fields that the form of a new request and those of who handles it have in common. */
public final class RequestFields {

    /** Longest title. */
    public static final int LONGEST_TITLE = 150;

    private static final int LONGEST_WORD = 100;

    private RequestFields() {}

    /** Returns the kinds as choices. */
    public static List<Choice> kinds(Messages messages, Locale locale) {
        return Arrays.stream(RequestKind.values())
                .map(kind -> new Choice(
                        ListFilter.value(kind), messages.format(locale, "request.kind." + ListFilter.value(kind))))
                .toList();
    }

    /** Reads a kind; empty with a problem in the form. */
    public static Optional<RequestKind> kind(FormInput form, String field) {
        String typed = form.required(field, LONGEST_WORD, "request.kind.missing");
        Optional<RequestKind> kind = Arrays.stream(RequestKind.values())
                .filter(one -> ListFilter.value(one).equals(typed))
                .findFirst();
        if (kind.isEmpty() && !typed.isEmpty()) {
            form.error(field, "request.kind.missing");
        }
        return kind;
    }

    /** Returns a text on one line. */
    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
