package org.territoireouvert.calls.web.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.calls.collective.Result;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.team.Carrier;
import org.territoireouvert.calls.model.team.Merge;
import org.territoireouvert.calls.model.team.Merge.Voice;
import org.territoireouvert.calls.model.team.Post;
import org.territoireouvert.calls.team.TeamStore;
import org.territoireouvert.calls.team.merging.AnswerMerge;
import org.territoireouvert.calls.team.merging.AnswerMerge.Word;
import org.territoireouvert.calls.team.merging.ProposeMerge;
import org.territoireouvert.calls.team.merging.ProposeMerge.Merged;
import org.territoireouvert.calls.team.merging.SettleMerge;

/** Carriers propose that two sketches become one; all carriers of both say yes or no to the texts that they read. */
final class MergePages {

    private static final String WITH = "avec";
    private static final String WORDS = "mots";
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_WORDS = 1_000;

    /** The word of a carrier; {@code words} is what was said with a no, {@code mine} the carrier when the reader has its word. */
    public record VoiceRow(String name, String voice, String words, boolean given, String mine) {}

    private final TeamFrame frame;
    private final TeamStore store;
    private final ProposeMerge propose;
    private final AnswerMerge answer;
    private final SettleMerge settle;

    MergePages(TeamFrame frame) {
        this.frame = frame;
        this.store = frame.store();
        this.propose = new ProposeMerge(store);
        this.answer = new AnswerMerge(store);
        this.settle = new SettleMerge(store);
    }

    Response ask(Request request) {
        Call call = frame.call(request);
        return frame.toCitizen(request, citizen -> {
            Post post = sketch(request);
            FormInput form = FormInput.empty()
                    .prefill(PostForm.THEME, post.text().theme().name());
            Optional<Post> other = request.query(WITH)
                    .flatMap(id -> others(call, post).stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst());
            form.prefill(WITH, other.map(Post::id).orElse(""))
                    .prefill(PostForm.TITLE, post.text().title())
                    .prefill(
                            PostForm.WORDS,
                            other.map(one -> post.text().words() + "\n\n"
                                            + one.text().words())
                                    .orElse(post.text().words()));
            return showNew(request, call, post, form);
        });
    }

    private Post sketch(Request request) {
        Post post = frame.read(handle -> frame.ownPost(handle, request));
        if (!post.isSketch()) {
            throw new NotFoundException("Publication " + post.id() + " is no sketch");
        }
        return post;
    }

    private List<Post> others(Call call, Post post) {
        return frame.read(handle -> store.posts().comparable(handle, call.slug(), store.today())).stream()
                .filter(Post::isSketch)
                .filter(one -> !one.id().equals(post.id()))
                .toList();
    }

    private Page showNew(Request request, Call call, Post post, FormInput form) {
        TeamWords words = frame.words(request);
        return frame.page(request, "team-merge-new", words.say("team.merge.new"), call, post)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("open", frame.isOpen(call) && post.state() == Post.State.OPEN)
                .with("themes", PostForm.themes(words))
                .with(
                        "others",
                        others(call, post).stream()
                                .map(one -> new Choice(one.id(), one.text().title()))
                                .toList());
    }

    Response propose(Request request) {
        Call call = frame.call(request);
        return frame.toCitizen(request, citizen -> {
            Post post = sketch(request);
            FormInput form = FormInput.of(request);
            String with = form.required(WITH, LONGEST_ID, "team.merge.with.missing");
            String title = form.required(PostForm.TITLE, PostForm.LONGEST_TITLE, "team.title.missing.sketch");
            String words = form.required(PostForm.WORDS, PostForm.LONGEST_WORDS, "team.words.missing.sketch");
            Optional<Theme> theme = PostForm.theme(form);
            if (!form.isValid() || theme.isEmpty()) {
                return showNew(request, call, post, form);
            }
            return TeamFrame.follow(
                    propose.propose(citizen, post.id(), with, new Merged(title.strip(), words.strip(), theme.get())),
                    form,
                    again -> showNew(request, call, post, again));
        });
    }

    Response show(Request request) {
        return show(request, FormInput.empty());
    }

    private Page show(Request request, FormInput form) {
        Call call = frame.call(request);
        return frame.read(handle -> {
            Merge merge = own(handle, request);
            TeamWords words = frame.words(request);
            Post from = store.posts().find(handle, merge.fromId()).orElseThrow();
            Post to = store.posts().find(handle, merge.toId()).orElseThrow();
            return frame.page(request, "team-merge", words.say("team.merge.title"), call)
                    .status(form.isValid() ? 200 : 422)
                    .with("form", form)
                    .with("merge", merge)
                    .with("theme", words.theme(merge.theme()))
                    .with(
                            "state",
                            words.say("team.merge.state." + merge.state().name().toLowerCase(Locale.ROOT)))
                    .with("from", from)
                    .with("to", to)
                    .with("merged", store.posts().find(handle, merge.mergedId()))
                    .with("voices", voices(handle, request, merge, from, to, words))
                    .with(
                            "mayTakeBack",
                            merge.isOpen()
                                    && !store.acting()
                                            .of(handle, request.actor(), from)
                                            .isEmpty());
        });
    }

    private Merge own(Handle handle, Request request) {
        String id = request.pathParameter("fusion");
        Merge merge = store.merges()
                .find(handle, id)
                .filter(one -> one.callSlug().equals(request.pathParameter("slug")))
                .orElseThrow(() -> new NotFoundException("Merge " + id));
        if (answer.mine(handle, request.actor(), merge).isEmpty()) {
            throw new NotFoundException("Merge " + id + " is not theirs");
        }
        return merge;
    }

    private List<VoiceRow> voices(Handle handle, Request request, Merge merge, Post from, Post to, TeamWords words) {
        TeamNames names = frame.names(request);
        List<Carrier> carriers = settle.carriers(handle, merge);
        names.knowCarriers(carriers);
        List<Voice> voices = store.merges().voices(handle, merge.id());
        List<VoiceRow> rows = new ArrayList<>();
        for (Carrier carrier : carriers) {
            Optional<Voice> voice =
                    voices.stream().filter(one -> one.isOf(carrier)).findFirst();
            boolean counts = voice.filter(one -> one.isFor(from, to)).isPresent();
            String said = voice.map(one -> !counts && merge.isOpen()
                            ? "team.voice.again"
                            : one.agrees() ? "team.voice.yes" : "team.voice.no")
                    .orElse("team.voice.none");
            rows.add(new VoiceRow(
                    names.of(carrier.seat()),
                    words.say(said),
                    voice.filter(one -> !one.agrees()).map(Voice::words).orElse(""),
                    counts,
                    store.acting().actsFor(request.actor(), carrier.seat()) ? carrier.id() : ""));
        }
        return rows;
    }

    Response answer(Request request) {
        return frame.toCitizen(request, citizen -> {
            Merge merge = frame.read(handle -> own(handle, request));
            FormInput form = FormInput.of(request);
            String act = request.form("acte").orElse("");
            if (act.equals("retirer")) {
                return TeamFrame.follow(answer.takeBack(citizen, merge.id()));
            }
            boolean agrees = act.equals("oui");
            if (!agrees && !act.equals("non")) {
                throw new NotFoundException("No such act");
            }
            String words = agrees
                    ? form.optional(WORDS, LONGEST_WORDS)
                    : form.required(WORDS, LONGEST_WORDS, "team.merge.no.missing");
            if (!form.isValid()) {
                return show(request, form);
            }
            return TeamFrame.follow(say(request, citizen, merge, agrees, words), form, again -> show(request, again));
        });
    }

    private Result say(Request request, Actor.Citizen citizen, Merge merge, boolean agrees, String words) {
        return answer.say(
                citizen,
                merge.id(),
                new Word(
                        TeamFrame.id(request, "membre"),
                        agrees,
                        words,
                        WritePages.number(request.form("premier").orElse("")),
                        WritePages.number(request.form("second").orElse(""))));
    }
}
