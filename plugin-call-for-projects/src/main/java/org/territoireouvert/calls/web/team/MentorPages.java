package org.territoireouvert.calls.web.team;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.TeamStore;
import org.territoireouvert.calls.team.contact.AskContact;

/** Those who accompany teams: the list, one of them, and the page on which a sketch asks. */
final class MentorPages {

    private static final String MENTOR = "mentor";
    private static final int LONGEST_ID = 40;

    /** A mentor: teams it has and takes, in words. */
    public record Row(
            Mentor mentor, String name, String words, String themes, String places, String room, boolean hasRoom) {

        /** Returns the address of its page. */
        public String path() {
            return mentor.path();
        }
    }

    private final TeamFrame frame;
    private final TeamStore store;
    private final AskContact ask;

    MentorPages(TeamFrame frame) {
        this.frame = frame;
        this.store = frame.store();
        this.ask = new AskContact(store);
    }

    Response list(Request request) {
        Call call = frame.call(request);
        return frame.page(request, "team-mentors", frame.words(request).say("team.mentors.title"), call)
                .with("rows", frame.read(handle -> rows(handle, request, call)))
                .with("isStaff", frame.isStaff(request.actor()));
    }

    private List<Row> rows(Handle handle, Request request, Call call) {
        TeamNames names = frame.names(request);
        List<Mentor> all = store.mentors().of(handle, call.slug());
        names.know(all.stream().map(Mentor::personId).toList());
        return all.stream()
                .map(one -> row(handle, one, frame.words(request), names))
                .toList();
    }

    private Row row(Handle handle, Mentor mentor, TeamWords words, TeamNames names) {
        int teams = store.contacts().count(handle, mentor.id(), Contact.State.ACCEPTED);
        int most = mentor.offer().most();
        String room = mentor.state() != Mentor.State.OPEN
                ? words.say("team.mentor.ended")
                : mentor.hasRoom(teams)
                        ? words.say("team.mentor.room", most - teams, most)
                        : words.say("team.mentor.full", teams, most);
        return new Row(
                mentor,
                names.of(mentor),
                mentor.offer().words(),
                mentor.offer().themes().isEmpty()
                        ? words.say("team.all-themes")
                        : mentor.offer().themes().stream()
                                .sorted()
                                .map(words::theme)
                                .collect(Collectors.joining(", ")),
                words.places(mentor.offer().places()),
                room,
                mentor.hasRoom(teams));
    }

    Mentor mentor(Handle handle, Request request) {
        String id = request.pathParameter("mentor");
        return store.mentors()
                .find(handle, id)
                .filter(one -> one.callSlug().equals(request.pathParameter("slug")))
                .filter(one -> one.state() != Mentor.State.REMOVED)
                .orElseThrow(() -> new NotFoundException("Mentor " + id));
    }

    Response show(Request request) {
        Call call = frame.call(request);
        return frame.read(handle -> {
            Mentor mentor = mentor(handle, request);
            TeamWords words = frame.words(request);
            TeamNames names = frame.names(request);
            Row row = row(handle, mentor, words, names);
            boolean mine = store.acting().actsFor(request.actor(), mentor);
            return frame.page(request, "team-mentor", row.name(), call)
                    .crumb(words.say("team.mentors.title"), Mentor.all(call.slug()))
                    .with("row", row)
                    .with("mine", mine)
                    .with("isStaff", frame.isStaff(request.actor()))
                    .with("teamsOf", accompanied(handle, mentor))
                    .with("waiting", mine ? waiting(handle, mentor, words) : List.of())
                    .with("askable", askable(handle, request, call, row));
        });
    }

    /** Returns the sketches that a mentor accompanies, which everybody reads. */
    private List<PostPages.LinkRow> accompanied(Handle handle, Mentor mentor) {
        return store.contacts().about(handle, mentor.id(), Contact.State.ACCEPTED).stream()
                .flatMap(contact -> store.posts().find(handle, contact.sketchId()).stream())
                .filter(post -> post.state().isReadable())
                .map(post -> new PostPages.LinkRow(post.text().title(), post.path()))
                .toList();
    }

    private List<PostPages.LinkRow> waiting(Handle handle, Mentor mentor, TeamWords words) {
        List<PostPages.LinkRow> rows = new ArrayList<>();
        for (Contact contact : store.contacts().about(handle, mentor.id(), Contact.State.WAITING)) {
            rows.add(new PostPages.LinkRow(
                    words.say("team.waiting.answer", contact.seat().name()), contact.path()));
        }
        for (Contact contact : store.contacts().about(handle, mentor.id(), Contact.State.ACCEPTED)) {
            rows.add(new PostPages.LinkRow(
                    words.say("team.talking", contact.seat().name()), contact.path()));
        }
        return rows;
    }

    /** Returns the sketches for which the reader may ask a mentor now. */
    private List<PostPages.LinkRow> askable(Handle handle, Request request, Call call, Row row) {
        if (!row.hasRoom() || !frame.isOpen(call) || !(request.actor() instanceof Actor.Citizen citizen)) {
            return List.of();
        }
        return store.posts().carriedBy(handle, call.slug(), citizen.personId(), frame.organisations(citizen)).stream()
                .filter(post -> post.isSketch() && post.state() == Post.State.OPEN)
                .map(post -> new PostPages.LinkRow(
                        post.text().title(),
                        post.path() + "/accompagnement?mentor=" + row.mentor().id()))
                .toList();
    }

    Response askFor(Request request) {
        return frame.toCitizen(request, citizen -> {
            FormInput form = FormInput.empty();
            request.query(MENTOR).filter(id -> id.length() <= LONGEST_ID).ifPresent(id -> form.prefill(MENTOR, id));
            return showAsk(request, form);
        });
    }

    private Page showAsk(Request request, FormInput form) {
        Call call = frame.call(request);
        TeamWords words = frame.words(request);
        return frame.read(handle -> {
            Post sketch = sketch(handle, request);
            List<Choice> mentors = rows(handle, request, call).stream()
                    .filter(Row::hasRoom)
                    .map(row -> new Choice(row.mentor().id(), row.name() + " – " + row.room()))
                    .toList();
            return frame.page(request, "team-ask-mentor", words.say("team.ask-mentor.title"), call, sketch)
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("open", frame.isOpen(call) && sketch.state() == Post.State.OPEN)
                    .with("mentorChoices", mentors)
                    .with("mentorsPath", Mentor.all(call.slug()));
        });
    }

    private Post sketch(Handle handle, Request request) {
        Post post = frame.ownPost(handle, request);
        if (!post.isSketch()) {
            throw new NotFoundException("Publication " + post.id() + " is no sketch");
        }
        return post;
    }

    Response askMentor(Request request) {
        return frame.toCitizen(request, citizen -> {
            Post sketch = frame.read(handle -> sketch(handle, request));
            FormInput form = FormInput.of(request);
            String mentor = form.required(MENTOR, LONGEST_ID, "team.ask-mentor.missing");
            String words =
                    form.required(ContactPages.WORDS, ContactPages.LONGEST_WORDS, "team.ask-mentor.words.missing");
            if (!form.isValid()) {
                return showAsk(request, form);
            }
            return TeamFrame.follow(
                    ask.askMentor(citizen, sketch.id(), mentor, words), form, again -> showAsk(request, again));
        });
    }
}
