package org.territoireouvert.calls.web.team;

import java.util.Optional;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.model.team.Post.Nature;
import org.territoireouvert.calls.model.team.PostText;
import org.territoireouvert.calls.team.posting.ChangePost;
import org.territoireouvert.calls.team.posting.PublishPost;
import org.territoireouvert.calls.team.posting.PublishPost.Publication;

/** The forms in which needs, offers and sketches are written and changed. */
final class WritePages {

    private static final String BRINGS = "apporte";
    private static final String SKETCH = "idee";
    private static final String REVISION = "revision";
    private static final int LONGEST_BRINGS = 300;
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NUMBER = 9;

    private final TeamFrame frame;
    private final PublishPost publish;
    private final ChangePost change;

    WritePages(TeamFrame frame, ContentType calls) {
        this.frame = frame;
        this.publish = new PublishPost(frame.store(), calls);
        this.change = new ChangePost(frame.store());
    }

    private PlaceFields places() {
        return new PlaceFields(frame.context().service(Territories.class));
    }

    private Nature nature(Request request) {
        return ListPages.ofWord(request.pathParameter("nature"));
    }

    Response ask(Request request) {
        Call call = frame.call(request);
        Nature nature = nature(request);
        return frame.toCitizen(request, citizen -> {
            FormInput form = TeamFrame.asPerson();
            request.query(SKETCH).filter(id -> id.length() <= LONGEST_ID).ifPresent(id -> form.prefill(SKETCH, id));
            if (call.sheet().subject().themes().size() == 1) {
                form.prefill(
                        PostForm.THEME,
                        call.sheet().subject().themes().iterator().next().name());
            }
            return show(request, citizen, call, nature, form, places());
        });
    }

    private Page show(
            Request request, Actor.Citizen citizen, Call call, Nature nature, FormInput form, PlaceFields places) {
        TeamWords words = frame.words(request);
        Optional<Post> sketch = sketch(request, nature, form.value(SKETCH));
        return page(
                        frame.page(request, "team-write", words.say("team.write." + nature.code()), call),
                        words,
                        nature,
                        form,
                        places)
                .with("action", Post.teams(call.slug()) + "/publier/" + nature.word())
                .with("isNew", true)
                .with("seats", frame.seats(citizen, words))
                .with("sketch", sketch)
                .with("lastDay", frame.lastDay(call))
                .with("back", sketch.map(Post::path).orElse(Post.teams(call.slug())));
    }

    private static Page page(Page page, TeamWords words, Nature nature, FormInput form, PlaceFields places) {
        return page.status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("nature", nature.code())
                .with("kinds", PostForm.kinds(words))
                .with("themes", PostForm.themes(words))
                .with("fields", places.fields())
                .with("known", places.known());
    }

    /** Returns the sketch to which a need is to belong; one of somebody else is not there. */
    private Optional<Post> sketch(Request request, Nature nature, String id) {
        if (nature != Nature.NEED || id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(frame.read(handle -> frame.store()
                .posts()
                .find(handle, id)
                .filter(Post::isSketch)
                .filter(post -> post.callSlug().equals(request.pathParameter("slug")))
                .filter(post -> !frame.store()
                        .acting()
                        .of(handle, request.actor(), post)
                        .isEmpty())
                .orElseThrow(() -> new NotFoundException("Sketch " + id))));
    }

    Response publish(Request request) {
        Call call = frame.call(request);
        Nature nature = nature(request);
        return frame.toCitizen(request, citizen -> {
            FormInput form = FormInput.of(request);
            PlaceFields places = places();
            String sketchId = form.optional(SKETCH, LONGEST_ID);
            boolean belongs = sketch(request, nature, sketchId).isPresent();
            Optional<Seat> seat = belongs
                    ? Optional.of(Seat.ofPerson(citizen.personId(), citizen.displayName()))
                    : frame.seat(form, citizen);
            String brings = nature == Nature.SKETCH ? form.optional(BRINGS, LONGEST_BRINGS) : "";
            Optional<PostText> text =
                    PostForm.read(form, nature, places, 0, frame.store().today(), frame.lastDay(call));
            if (!form.isValid() || text.isEmpty() || seat.isEmpty()) {
                return show(request, citizen, call, nature, form, places);
            }
            return TeamFrame.follow(
                    publish.publish(
                            citizen,
                            call.slug(),
                            new Publication(nature, text.get(), seat.get(), brings, belongs ? sketchId : "")),
                    form,
                    again -> show(request, citizen, call, nature, again, places));
        });
    }

    Response askChange(Request request) {
        Call call = frame.call(request);
        Post post = frame.read(handle -> frame.ownPost(handle, request));
        FormInput form = FormInput.empty().prefill(REVISION, String.valueOf(post.revision()));
        PlaceFields places = places();
        PostForm.fill(form, post.text(), places);
        return showChange(request, call, post, form, places);
    }

    private Page showChange(Request request, Call call, Post post, FormInput form, PlaceFields places) {
        TeamWords words = frame.words(request);
        return page(
                        frame.page(
                                request,
                                "team-write",
                                words.say("team.change." + post.nature().code()),
                                call,
                                post),
                        words,
                        post.nature(),
                        form,
                        places)
                .with("action", post.path() + "/modifier")
                .with("isNew", false)
                .with("other", false)
                .with("open", frame.isOpen(call) && post.state() == Post.State.OPEN)
                .with("lastDay", frame.lastDay(call))
                .with("back", post.path())
                .with(
                        "merges",
                        frame.read(handle ->
                                frame.store().merges().open(handle, post.id()).size()));
    }

    Response change(Request request) {
        Call call = frame.call(request);
        Post post = frame.read(handle -> frame.ownPost(handle, request));
        FormInput form = FormInput.of(request);
        PlaceFields places = places();
        String revision = form.optional(REVISION, LONGEST_NUMBER);
        Optional<PostText> text = PostForm.read(
                form,
                post.nature(),
                places,
                post.text().places().size(),
                frame.store().today(),
                frame.lastDay(call));
        if (text.isEmpty()) {
            return showChange(request, call, post, form, places);
        }
        return TeamFrame.follow(
                change.change(request.actor(), post.id(), number(revision), text.get()),
                form,
                again -> showOther(request, call, again, places));
    }

    /** Shows what was typed beside the text as it is now: sent again, it takes its place. */
    private Page showOther(Request request, Call call, FormInput form, PlaceFields places) {
        Post now = frame.read(handle -> frame.ownPost(handle, request));
        boolean other = number(form.value(REVISION)) != now.revision();
        form.prefill(REVISION, String.valueOf(now.revision()));
        return showChange(request, call, now, form, places).with("other", other);
    }

    static int number(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** Found, open again, taken back, left to the others. */
    Response settle(Request request) {
        Post post = frame.read(handle -> frame.ownPost(handle, request));
        Actor actor = request.actor();
        return switch (request.form("acte").orElse("")) {
            case "trouve" -> TeamFrame.follow(change.found(actor, post.id()));
            case "rouvrir" -> TeamFrame.follow(change.reopen(actor, post.id()));
            case "retirer" -> TeamFrame.follow(change.withdraw(actor, post.id()));
            case "quitter" -> TeamFrame.follow(change.leave(actor, post.id(), TeamFrame.id(request, "membre")));
            default -> throw new NotFoundException("No such act");
        };
    }
}
