package org.territoireouvert.calls.web.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.TeamStore;

/** What somebody carries for a call, what waits for their answer, and what they answered themselves. */
final class OwnPages {

    /** An exchange. */
    public record ContactRow(Badge badge, String title, String path, Instant at) {}

    private final TeamFrame frame;
    private final TeamStore store;
    private final PostRows rows;

    OwnPages(TeamFrame frame) {
        this.frame = frame;
        this.store = frame.store();
        this.rows = new PostRows(frame);
    }

    Response show(Request request) {
        Call call = frame.call(request);
        return frame.toCitizen(request, citizen -> frame.read(handle -> show(handle, request, call, citizen)));
    }

    private Response show(Handle handle, Request request, Call call, Actor.Citizen citizen) {
        TeamWords words = frame.words(request);
        TeamNames names = frame.names(request);
        List<String> organisations = frame.organisations(citizen);
        List<Post> posts = store.posts().carriedBy(handle, call.slug(), citizen.personId(), organisations);
        List<Post> needs = posts.stream()
                .filter(Post::isSketch)
                .flatMap(sketch -> store.posts().needs(handle, sketch.id()).stream())
                .toList();
        List<Mentor> mentors = store.mentors().of(handle, call.slug()).stream()
                .filter(mentor -> !mentor.isService() && store.acting().actsFor(citizen, mentor))
                .toList();
        List<ContactRow> received = new ArrayList<>();
        List<ContactRow> merges = new ArrayList<>();
        for (Post post : posts) {
            received(handle, post, received, words);
            for (Merge merge : store.merges().open(handle, post.id())) {
                merges.add(new ContactRow(
                        new Badge(Badge.Tone.WARN, words.say("team.merge.state.open")),
                        words.say("team.own.merge", title(handle, merge.fromId()), title(handle, merge.toId())),
                        merge.path(),
                        merge.madeAt()));
            }
        }
        needs.forEach(need -> received(handle, need, received, words));
        for (Mentor mentor : mentors) {
            for (Contact.State state : List.of(Contact.State.WAITING, Contact.State.ACCEPTED)) {
                store.contacts()
                        .about(handle, mentor.id(), state)
                        .forEach(contact -> received.add(new ContactRow(
                                words.badge(contact.state()),
                                words.say("team.own.mentoring", contact.seat().name()),
                                contact.path(),
                                contact.madeAt())));
            }
        }
        List<ContactRow> sent = new ArrayList<>();
        for (Contact contact : store.contacts().askedBy(handle, call.slug(), citizen.personId(), organisations)) {
            store.posts()
                    .find(handle, contact.aboutId())
                    .ifPresent(post -> sent.add(new ContactRow(
                            words.badge(contact.state()), post.text().title(), contact.path(), contact.madeAt())));
        }
        return frame.page(request, "team-own", words.say("team.own.title"), call)
                .with("rows", rows.of(handle, request, posts))
                .with("received", received)
                .with("merges", merges.stream().distinct().toList())
                .with("sent", sent)
                .with(
                        "mentoring",
                        mentors.stream()
                                .map(mentor -> new PostPages.LinkRow(names.of(mentor), mentor.path()))
                                .toList());
    }

    private String title(Handle handle, String postId) {
        return store.posts()
                .find(handle, postId)
                .map(post -> post.text().title())
                .orElse("");
    }

    private void received(Handle handle, Post post, List<ContactRow> rows, TeamWords words) {
        for (Contact.State state : List.of(Contact.State.WAITING, Contact.State.ACCEPTED)) {
            store.contacts()
                    .about(handle, post.id(), state)
                    .forEach(contact -> rows.add(new ContactRow(
                            words.badge(contact.state()),
                            words.say(
                                    "team.own.received",
                                    contact.seat().name(),
                                    post.text().title()),
                            contact.path(),
                            contact.madeAt())));
        }
    }
}
