package org.territoireouvert.ambassadors.web.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.ambassadors.asking.SendRequest.Written;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;

/** The form of a new request: what, why, to whom. */
final class RequestForm {

    static final String KIND = "kind";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String BODY = "body";
    static final String AMBASSADOR = "ambassador";

    /** Longest text of a thread. */
    static final int LONGEST_TEXT = 4_000;

    private static final String PURPOSE = "purpose";
    private static final String ADMINISTRATION = "administration";
    private static final String EMAIL = "email";
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_LINE = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

    private final Desk desk;

    RequestForm(Desk desk) {
        this.desk = desk;
    }

    /** Reads a request; empty when the form says what is wrong. */
    Optional<Written> read(FormInput form, Actor actor) {
        Optional<RequestKind> kind = RequestFields.kind(form, KIND);
        String title = form.required(TITLE, RequestFields.LONGEST_TITLE, "request.title.missing");
        String text = form.required(TEXT, LONGEST_TEXT, "request.text.missing");
        String purpose = form.optional(PURPOSE, LONGEST_TEXT);
        String body = form.optional(BODY, LONGEST_WORD);
        if (!body.isEmpty() && !desk.administrations().exists(body)) {
            form.error(BODY, "request.body.gone");
        }
        String administration = form.optional(ADMINISTRATION, LONGEST_LINE);
        String ambassador = form.optional(AMBASSADOR, LONGEST_WORD);
        String email = form.optional(EMAIL, LONGEST_LINE);
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            form.error(EMAIL, "ask.email.invalid");
        }
        boolean account = actor instanceof Actor.Citizen;
        return form.isValid() && kind.isPresent()
                ? Optional.of(new Written(
                        kind.get(),
                        new PublicRequest.Words(
                                RequestFields.oneLine(title), text, purpose, RequestFields.oneLine(administration)),
                        body,
                        desk.handlers().serves(ambassador) ? ambassador : "",
                        Askers.authorOf(actor),
                        account ? "" : email.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
