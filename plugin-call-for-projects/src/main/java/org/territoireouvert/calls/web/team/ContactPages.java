package org.territoireouvert.calls.web.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Contact.Message;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.contact.AskContact;
import org.territoireouvert.calls.team.contact.Exchange;
import org.territoireouvert.calls.team.contact.Parties;

/** People answer a publication and write to each other; no address is shown. */
final class ContactPages {

    static final String WORDS = "message";
    static final int LONGEST_WORDS = 1_500;

    /** A message: who wrote it, whether the reader’s side did; its words are empty once they were erased. */
    public record MessageRow(String by, boolean mine, String words, Instant at) {}

    private final TeamFrame frame;
    private final AskContact ask;
    private final Exchange exchange;

    ContactPages(TeamFrame frame) {
        this.frame = frame;
        this.ask = new AskContact(frame.store());
        this.exchange = new Exchange(frame.store());
    }

    Response askInterest(Request request) {
        return frame.toCitizen(request, citizen -> showInterest(request, citizen, TeamFrame.asPerson()));
    }

    private Page showInterest(Request request, Actor.Citizen citizen, FormInput form) {
        Call call = frame.call(request);
        Post post = frame.read(handle -> readable(handle, request));
        TeamWords words = frame.words(request);
        return frame.page(request, "team-interest", words.say("team.interest.title"), call, post)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("open", frame.isOpen(call) && post.isOpen(frame.store().today()))
                .with("seats", frame.seats(citizen, words))
                .with("joins", post.isSketch() || !post.sketchId().isEmpty());
    }

    private Post readable(Handle handle, Request request) {
        Post post = frame.post(handle, request);
        if (!post.state().isReadable()) {
            throw new NotFoundException("Publication " + post.id() + " is gone");
        }
        return post;
    }

    Response interest(Request request) {
        return frame.toCitizen(request, citizen -> {
            Post post = frame.read(handle -> readable(handle, request));
            FormInput form = FormInput.of(request);
            Optional<Seat> seat = frame.seat(form, citizen);
            String words = form.required(WORDS, LONGEST_WORDS, "team.interest.missing");
            if (!form.isValid() || seat.isEmpty()) {
                return showInterest(request, citizen, form);
            }
            return TeamFrame.follow(
                    ask.answer(citizen, post.id(), seat.get(), words),
                    form,
                    again -> showInterest(request, citizen, again));
        });
    }

    Response show(Request request) {
        return show(request, FormInput.empty());
    }

    private Page show(Request request, FormInput form) {
        Call call = frame.call(request);
        return frame.read(handle -> {
            Parties parties = parties(handle, request);
            Contact contact = parties.contact();
            TeamWords words = frame.words(request);
            TeamNames names = frame.names(request);
            boolean waits = contact.state() == Contact.State.WAITING;
            String mentor = parties.mentor().map(names::of).orElse("");
            String asker = mentor.isEmpty()
                    ? names.of(contact.seat())
                    : parties.post().text().title();
            return frame.page(request, "team-exchange", words.say("team.exchange.title"), call, parties.post())
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("contact", contact)
                    .with("badge", words.badge(contact.state()))
                    .with("asker", asker)
                    .with("mentor", mentor)
                    .with("mentorPath", parties.mentor().map(one -> one.path()).orElse(""))
                    .with(
                            "joins",
                            parties.post().isSketch()
                                    || !parties.post().sketchId().isEmpty())
                    .with("mayAnswer", waits && parties.answers())
                    .with("mayTakeBack", waits && parties.asks())
                    .with(
                            "mayWrite",
                            contact.state() == Contact.State.ACCEPTED
                                    && frame.store()
                                            .period(call)
                                            .isRunning(frame.store().now()))
                    .with(
                            "mayEnd",
                            contact.state() == Contact.State.ACCEPTED
                                    && parties.mentor().isPresent())
                    .with("messages", messages(handle, parties, asker, mentor, words, names));
        });
    }

    private Parties parties(Handle handle, Request request) {
        Parties parties = exchange.parties(handle, request.actor(), request.pathParameter("echange"));
        if (!parties.contact().callSlug().equals(request.pathParameter("slug"))) {
            throw new NotFoundException("Exchange of another call");
        }
        return parties;
    }

    private List<MessageRow> messages(
            Handle handle, Parties parties, String asker, String mentor, TeamWords words, TeamNames names) {
        List<Message> all =
                frame.store().contacts().messages(handle, parties.contact().id());
        names.know(all.stream().map(Message::personId).toList());
        return all.stream()
                .map(message -> {
                    // Members of staff who answer for a service are not named.
                    boolean service = !message.byAsker()
                            && parties.mentor().filter(one -> one.isService()).isPresent();
                    String side = message.byAsker() ? asker : mentor;
                    String by = service ? side : names.person(message.personId());
                    return new MessageRow(
                            side.isEmpty() || side.equals(by) ? by : words.say("collective.acts-for", by, side),
                            message.byAsker() == parties.asks(),
                            message.words(),
                            message.sentAt());
                })
                .toList();
    }

    Response act(Request request) {
        Parties parties = frame.read(handle -> parties(handle, request));
        String id = parties.contact().id();
        FormInput form = FormInput.of(request);
        String act = request.form("acte").orElse("");
        String words = act.equals("ecrire")
                ? form.required(WORDS, LONGEST_WORDS, "team.message.missing")
                : form.optional(WORDS, LONGEST_WORDS);
        if (!form.isValid()) {
            return show(request, form);
        }
        Actor actor = request.actor();
        Result result = switch (act) {
            case "accepter" -> exchange.accept(actor, id, words);
            case "decliner" -> exchange.decline(actor, id, words);
            case "retirer" -> exchange.takeBack(actor, id);
            case "terminer" -> exchange.end(actor, id);
            case "ecrire" -> exchange.write(actor, id, words);
            default -> throw new NotFoundException("No such act");
        };
        return TeamFrame.follow(result, form, again -> show(request, again));
    }
}
