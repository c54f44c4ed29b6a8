package org.territoireouvert.calls.web.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Contact;
import org.territoireouvert.calls.model.team.Mentor;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.StepRepository.Step;
import org.territoireouvert.calls.team.TeamStore;
import org.territoireouvert.calls.team.forming.FormCollective;
import org.territoireouvert.calls.team.matching.FindMatches;
import org.territoireouvert.calls.team.matching.Match;
import org.territoireouvert.calls.team.posting.RemovePost;

/** The page of a need, an offer or a sketch, and the one on which staff take it away. */
final class PostPages {

    private static final int MATCHES = 5;
    private static final int LONGEST_REASON = 500;
    private static final String REASON = "motif";

    /** Who carries it: name, page of an organisation or empty, what they bring, id when the reader may leave for them, or empty. */
    public record CarrierRow(String name, String path, String brings, LocalDate since, String leaves) {}

    /** What happened. */
    public record StepRow(Instant at, String words, String detail) {}

    /** A page that waits for the reader, or leads on. */
    public record LinkRow(String label, String path) {}

    private final TeamFrame frame;
    private final TeamStore store;
    private final PostRows rows;
    private final FindMatches matches;
    private final FormCollective forming;
    private final RemovePost remove;

    PostPages(TeamFrame frame, FormCollective forming) {
        this.frame = frame;
        this.store = frame.store();
        this.rows = new PostRows(frame);
        this.matches = new FindMatches(store);
        this.forming = forming;
        this.remove = new RemovePost(store);
    }

    Response show(Request request) {
        Call call = frame.call(request);
        return frame.read(handle -> show(handle, request, call));
    }

    private Page show(Handle handle, Request request, Call call) {
        Post post = frame.post(handle, request);
        TeamWords words = frame.words(request);
        TeamNames names = frame.names(request);
        Actor actor = request.actor();
        List<Carrier> carriers = store.carriers().of(handle, post.id());
        names.knowCarriers(carriers);
        boolean mine = !store.acting().of(handle, actor, post).isEmpty();
        boolean readable = post.state().isReadable() || mine;
        boolean answered = post.isOpen(store.today()) && frame.isOpen(call);
        Page page = frame.page(
                        request,
                        "team-post",
                        readable
                                ? post.text().title()
                                : words.say("team.gone." + post.nature().code()),
                        call)
                .with("post", post)
                .with(
                        "goneOn",
                        LocalDate.ofInstant(post.updatedAt(), frame.context().zone()))
                .with("readable", readable)
                .with("mine", mine)
                .with("isStaff", frame.isStaff(actor) && post.state().isReadable())
                .with("nature", post.nature().code())
                .with("natureWords", words.nature(post.nature()))
                .with("badge", words.badge(post, store.today()))
                .with("kind", post.text().kind().map(words::kind).orElse(""))
                .with("theme", words.theme(post.text().theme()))
                .with("places", words.places(post.text().places()))
                .with("answers", answered && !mine)
                .with("carriers", carriers(carriers, names, actor, post))
                .with("sketch", store.posts().find(handle, post.sketchId()))
                .with("next", next(handle, post, actor, words))
                .with("made", rows.of(handle, request, store.posts().mergedInto(handle, call.slug(), post.id())))
                .with(
                        "needs",
                        rows.of(handle, request, store.posts().needs(handle, post.id())).stream()
                                .map(PostRow::alone)
                                .toList())
                .with("mentors", mentors(handle, post, names))
                .with("matches", matches(handle, request, post, words))
                .with("steps", steps(handle, post, words, names))
                .with("waiting", mine ? waiting(handle, post, words) : List.of())
                .with("running", store.period(call).isRunning(store.now()) && post.state() == Post.State.OPEN);
        return readable && post.state().isReadable()
                ? page.description(post.text().title())
                        .about(store.contents().type(post), store.contents().item(post))
                : page;
    }

    private List<CarrierRow> carriers(List<Carrier> carriers, TeamNames names, Actor actor, Post post) {
        boolean leaves = post.isSketch() && carriers.size() > 1 && post.state() == Post.State.OPEN;
        return carriers.stream()
                .map(carrier -> new CarrierRow(
                        names.of(carrier.seat()),
                        names.path(carrier.seat()),
                        carrier.brings(),
                        LocalDate.ofInstant(carrier.since(), frame.context().zone()),
                        leaves && store.acting().actsFor(actor, carrier.seat()) ? carrier.id() : ""))
                .toList();
    }

    /** What came of it: the sketch into which it was merged, or the collective, of which only what is public is said. */
    private Optional<LinkRow> next(Handle handle, Post post, Actor actor, TeamWords words) {
        return switch (post.state()) {
            case MERGED ->
                store.posts()
                        .find(handle, post.nextId())
                        .map(other -> new LinkRow(
                                words.say("team.next.merged", other.text().title()), other.path()));
            case COLLECTIVE ->
                Optional.of(forming.own(handle, actor, post)
                        .or(() -> forming.known(handle, post))
                        .map(collective ->
                                new LinkRow(words.say("team.next.collective", collective.name()), collective.path()))
                        .orElseGet(() -> new LinkRow(words.say("team.next.some-collective"), "")));
            case OPEN, FOUND, WITHDRAWN, REMOVED -> Optional.empty();
        };
    }

    private List<LinkRow> mentors(Handle handle, Post post, TeamNames names) {
        if (!post.isSketch()) {
            return List.of();
        }
        return store.contacts().ofSketch(handle, post.id(), Contact.State.ACCEPTED).stream()
                .flatMap(contact -> store.mentors().find(handle, contact.aboutId()).stream())
                .filter(mentor -> mentor.state() != Mentor.State.REMOVED)
                .map(mentor -> new LinkRow(names.of(mentor), mentor.path()))
                .toList();
    }

    private List<PostRow> matches(Handle handle, Request request, Post post, TeamWords words) {
        List<Match> found = matches.of(handle, post, MATCHES);
        List<PostRow> all =
                rows.of(handle, request, found.stream().map(Match::post).toList());
        List<PostRow> because = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            because.add(all.get(number).because(words.reasons(found.get(number).likeness())));
        }
        return because;
    }

    private List<StepRow> steps(Handle handle, Post post, TeamWords words, TeamNames names) {
        List<Step> steps = store.steps().of(handle, post.id());
        names.know(steps.stream().map(Step::personId).toList());
        return steps.stream()
                .map(step -> new StepRow(
                        step.at(),
                        words.say("team.step." + step.kind().code()),
                        step.detail().isEmpty() ? who(step, names) : step.detail()))
                .toList();
    }

    private static String who(Step step, TeamNames names) {
        return switch (step.kind()) {
            case JOINED, LEFT, ACCOMPANIED, ACCOMPANIED_NO_MORE ->
                names.of(
                        step.organisationId().isEmpty()
                                ? Seat.ofPerson(step.personId(), "")
                                : Seat.ofOrganisation(step.organisationId(), ""));
            default -> "";
        };
    }

    /** Answers and merges that wait for those who carry it. */
    private List<LinkRow> waiting(Handle handle, Post post, TeamWords words) {
        List<LinkRow> waiting = new ArrayList<>();
        for (Contact contact : store.contacts().about(handle, post.id(), Contact.State.WAITING)) {
            waiting.add(
                    new LinkRow(words.say("team.waiting.answer", contact.seat().name()), contact.path()));
        }
        for (Merge merge : store.merges().open(handle, post.id())) {
            waiting.add(new LinkRow(words.say("team.waiting.merge", merge.title()), merge.path()));
        }
        for (Contact contact : store.contacts().ofSketch(handle, post.id(), Contact.State.WAITING)) {
            waiting.add(new LinkRow(words.say("team.waiting.mentor"), contact.path()));
        }
        for (Contact contact : store.contacts().about(handle, post.id(), Contact.State.ACCEPTED)) {
            waiting.add(new LinkRow(words.say("team.talking", contact.seat().name()), contact.path()));
        }
        for (Contact contact : store.contacts().ofSketch(handle, post.id(), Contact.State.ACCEPTED)) {
            waiting.add(new LinkRow(words.say("team.talking.mentor"), contact.path()));
        }
        return waiting;
    }

    Response askRemoval(Request request) {
        return showRemoval(request, FormInput.empty());
    }

    private Page showRemoval(Request request, FormInput form) {
        Call call = frame.call(request);
        Post post = frame.read(handle -> frame.post(handle, request));
        return frame.page(request, "team-remove", frame.words(request).say("team.remove.title"), call, post)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("what", post.text().title())
                .with("action", post.path() + "/retrait")
                .with("back", post.path());
    }

    Response remove(Request request) {
        Post post = frame.read(handle -> frame.post(handle, request));
        FormInput form = FormInput.of(request);
        String reason = form.required(REASON, LONGEST_REASON, "team.remove.missing");
        if (!form.isValid()) {
            return showRemoval(request, form);
        }
        return TeamFrame.follow(
                remove.remove(request.actor(), post.id(), reason), form, again -> showRemoval(request, again));
    }
}
