package org.territoireouvert.initiatives.web.writing;

import java.util.Locale;
import java.util.function.Function;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.writing.Draft;
import org.territoireouvert.initiatives.writing.Outcome;
import org.territoireouvert.initiatives.writing.Writer;
import org.territoireouvert.initiatives.writing.WritingStore;

/** What the pages of writing have in common: who writes, how a page begins, how a refusal is shown. */
public final class WritingFrame {

    private final WritingStore store;

    /** Creates it on the tables of writing. */
    public WritingFrame(WritingStore store) {
        this.store = store;
    }

    WritingStore store() {
        return store;
    }

    PluginContext context() {
        return store.context();
    }

    /** Answers who signed in, by the identifier of their account; leads visitors to sign in and keeps what they sent. */
    public static Response toWriter(Request request, Function<String, Response> answer) {
        return Writer.of(request.actor())
                .map(answer)
                .orElseGet(() -> new Response.Requires(Requirement.of(Actor.IdentityLevel.MAILBOX)));
    }

    /** Returns words. */
    public String say(Locale locale, String key, Object... arguments) {
        return store.context().messages().format(locale, key, arguments);
    }

    /** Begins a page below the list of entries. */
    public Page page(Request request, String template, String title) {
        return Page.of(template, title).crumb(say(request.locale(), "menu.initiatives"), "/initiatives");
    }

    /** Begins a page about a draft. */
    Page draftPage(Request request, String template, String title, Draft draft) {
        return page(request, template, title)
                .crumb(say(request.locale(), "own.title"), "/initiatives/mes-fiches")
                .crumb(titleOf(draft.title(), request.locale()), draft.path())
                .with("draft", draft)
                .with("draftTitle", titleOf(draft.title(), request.locale()));
    }

    /** Returns a title, or words for none yet. */
    String titleOf(String title, Locale locale) {
        return title.isBlank() ? say(locale, "draft.untitled") : title;
    }

    /** Returns a draft that a person may write. */
    Draft draft(Request request, String person) {
        String id = request.pathParameter("id");
        return context()
                .database()
                .read(handle -> store.draft(handle, id, person))
                .orElseThrow(() -> new NotFoundException("Draft " + id));
    }

    /** Returns the entry of the address, whatever its state. */
    Entry entry(Request request) {
        String slug = request.pathParameter("slug");
        return store.entries().find(slug).orElseThrow(() -> new NotFoundException("Entry " + slug));
    }

    /** Tells whether an actor may read and publish what others wrote. */
    boolean reviews(Actor actor) {
        return context().service(People.class).allows(actor, WritingRights.REVIEW, "");
    }

    /** Tells whether an actor may change an entry: one of its authors, or an editor. */
    public boolean caresFor(Actor actor, String slug) {
        return reviews(actor)
                || Writer.of(actor)
                        .filter(person -> context()
                                .database()
                                .read(handle -> store.authors().wrote(handle, slug, person)))
                        .isPresent();
    }

    /** Answers who may change the entry of the address; to others there is no such page. */
    Response toCarer(Request request, Function<Entry, Response> answer) {
        return toWriter(request, person -> {
            Entry entry = entry(request);
            if (!caresFor(request.actor(), entry.slug())) {
                throw new NotFoundException("No page about \"" + entry.slug() + "\" for who is not its author");
            }
            return answer.apply(entry);
        });
    }

    /** Goes on, or says why not. */
    public static Response follow(Outcome outcome, String parameter) {
        return switch (outcome) {
            case Outcome.Done done -> new Response.Redirect(done.path() + parameter);
            case Outcome.Refused refused -> refusal(refused);
            case Outcome.Outdated outdated ->
                new Response.Redirect(outdated.draft().path() + "/choix");
        };
    }

    static Response refusal(Outcome.Refused refused) {
        return new Response.Problem(
                409, refused.messageKey(), refused.arguments().toArray());
    }
}
