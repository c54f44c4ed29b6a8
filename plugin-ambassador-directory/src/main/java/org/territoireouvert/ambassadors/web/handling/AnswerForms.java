package org.territoireouvert.ambassadors.web.handling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.territoireouvert.ambassadors.handling.AnswerRequest;
import org.territoireouvert.ambassadors.handling.Attempt;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.PostMessage;
import org.territoireouvert.ambassadors.handling.RelayRequest;
import org.territoireouvert.ambassadors.request.model.OpenedThing;
import org.territoireouvert.ambassadors.request.model.Outcome;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.ambassadors.web.handling.HandlePages.Opened;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Takes the forms with which a request is passed on, answered and written about. */
public final class AnswerForms {

    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_LINKS = 2_000;
    private static final int MOST_LINKS = 10;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");

    private final Desk desk;
    private final HandlePages pages;
    private final RelayRequest relay;
    private final AnswerRequest answer;
    private final PostMessage message;

    /** Creates the forms. */
    public AnswerForms(Desk desk, HandlePages pages, RelayRequest relay, AnswerRequest answer) {
        this.desk = desk;
        this.pages = pages;
        this.relay = relay;
        this.answer = answer;
        this.message = new PostMessage(desk);
    }

    /** Passes a request on. */
    public Response relay(Request request) {
        Optional<Opened> opened = pages.opened(request);
        if (opened.isEmpty()) {
            return pages.refused(request, "letter");
        }
        FormInput form = FormInput.of(request);
        String letter = form.required("letter", LONGEST_TEXT, "handle.letter.missing");
        String address = form.optional("address", LONGEST_WORD);
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            form.error("address", "handle.address.wrong", address);
        }
        LocalDate today = LocalDate.ofInstant(
                desk.context().clock().instant(), desk.context().zone());
        Optional<LocalDate> day = form.day("day", "handle.day.wrong");
        if (day.filter(typed -> typed.isAfter(today) || typed.isBefore(first(opened.get())))
                .isPresent()) {
            form.error("day", "handle.day.outside", first(opened.get()), today);
        }
        Attempt attempt = HandlePages.attempt(request, opened.get(), form);
        if (!form.isValid()) {
            return pages.page(request, opened.get(), form);
        }
        LocalDate sent = address.isEmpty() ? day.orElse(today) : today;
        RelayRequest.Dispatch dispatch = new RelayRequest.Dispatch(address, sent, letter);
        return pages.result(request, opened.get(), relay.relay(attempt, dispatch), form);
    }

    private LocalDate first(Opened opened) {
        return LocalDate.ofInstant(opened.request().receivedAt(), desk.context().zone());
    }

    /** Enters the answer of the administration. */
    public Response answer(Request request) {
        Optional<Opened> opened = pages.opened(request);
        if (opened.isEmpty()) {
            return pages.refused(request, "answer", "links");
        }
        FormInput form = FormInput.of(request);
        String typed = form.required("outcome", LONGEST_WORD, "handle.outcome.missing");
        Optional<Outcome> outcome = Arrays.stream(Outcome.values())
                .filter(one -> ListFilter.value(one).equals(typed))
                .findFirst();
        if (outcome.isEmpty() && !typed.isEmpty()) {
            form.error("outcome", "handle.outcome.missing");
        }
        String text = form.required("answer", LONGEST_TEXT, "handle.answer.missing");
        List<OpenedThing> links = links(form);
        Attempt attempt = HandlePages.attempt(request, opened.get(), form);
        if (!form.isValid() || outcome.isEmpty()) {
            return pages.page(request, opened.get(), form);
        }
        AnswerRequest.Decision decision = new AnswerRequest.Decision(outcome.get(), text, links);
        return pages.result(request, opened.get(), answer.answer(attempt, decision), form);
    }

    /** Reads what was opened: a line each, an address and what it is, as {@code https://… Title}. */
    private static List<OpenedThing> links(FormInput form) {
        List<OpenedThing> things = new ArrayList<>();
        for (OpenedThing.Kind kind : OpenedThing.Kind.values()) {
            String field = "opened-" + ListFilter.value(kind);
            String typed = form.optional(field, LONGEST_LINKS);
            for (String line : typed.lines().map(String::strip).toList()) {
                String[] parts = line.split("\\s+", 2);
                if (!line.isEmpty() && OpenedThing.isAddress(parts[0])) {
                    things.add(new OpenedThing(kind, parts.length > 1 ? parts[1] : "", parts[0]));
                } else if (!line.isEmpty()) {
                    form.error(field, "handle.link.wrong", line);
                }
            }
        }
        if (things.size() > MOST_LINKS) {
            form.error("opened-dataset", "handle.link.many", MOST_LINKS);
        }
        return things;
    }

    /** Adds a message to the thread. */
    public Response message(Request request) {
        Optional<Opened> opened = pages.opened(request);
        if (opened.isEmpty()) {
            return pages.refused(request, "message");
        }
        FormInput form = FormInput.of(request);
        String words = form.required("message", LONGEST_TEXT, "handle.message.missing");
        RequestStep.Audience audience = form.optional("public", LONGEST_WORD).isEmpty()
                ? RequestStep.Audience.SERVICE
                : RequestStep.Audience.PUBLIC;
        Attempt attempt = HandlePages.attempt(request, opened.get(), form);
        return form.isValid()
                ? pages.result(request, opened.get(), message.post(attempt, words, audience), form)
                : pages.page(request, opened.get(), form);
    }
}
