package org.territoireouvert.ambassadors.web.practice;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.handling.Handler;
import org.territoireouvert.ambassadors.practice.Note;
import org.territoireouvert.ambassadors.practice.NoteContent;
import org.territoireouvert.ambassadors.practice.NoteRepository;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Notes on practice: those shown to everybody for visitors, all of them, with replies, for ambassadors and staff. */
public final class PracticePages {

    /** The list. */
    public static final String PATH = "/ambassadeurs/pratiques";

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_TEXT = 8_000;

    private final Desk desk;
    private final NoteRepository notes;
    private final NoteContent content;

    /** Creates the pages. */
    public PracticePages(Desk desk, NoteContent content) {
        this.desk = desk;
        this.content = content;
        this.notes = new NoteRepository(desk.context().database());
    }

    /** Declares them. */
    public void declare(Registrar registrar, Permission read, Permission handle) {
        registrar
                .get(PATH, read, this::list)
                .get(PATH + "/nouvelle", handle, this::form)
                .post(PATH + "/nouvelle", handle, this::write)
                .get(PATH + "/{id}", read, this::show)
                .post(PATH + "/{id}/reponse", handle, this::reply)
                .post(PATH + "/{id}/publier", handle, this::share)
                .contentType(content.type())
                .personalData(content);
    }

    /** A reply as it is shown. */
    public record ReplyView(String writer, java.time.Instant at, SafeHtml words) {}

    private Optional<Handler> handler(Request request) {
        return desk.handlers().of(request.actor());
    }

    private Response list(Request request) {
        ListQuery.refuseOthers(request, Keyset.BEFORE, Keyset.AFTER);
        boolean inside = handler(request).isPresent();
        return Page.of("practice-list", say(request, "practice.title"))
                .description(say(request, "practice.lead"))
                .crumb(say(request, "menu.ambassadors"), "/ambassadeurs")
                .with("slice", notes.list(inside, Keyset.of(request, 2)))
                .with("inside", inside);
    }

    private Response form(Request request) {
        return form(request, FormInput.empty());
    }

    private Page form(Request request, FormInput form) {
        return Page.of("practice-form", say(request, "practice.new"))
                .crumb(say(request, "menu.ambassadors"), "/ambassadeurs")
                .crumb(say(request, "practice.title"), PATH)
                .status(form.isValid() ? 200 : 422)
                .with("inside", handler(request).isPresent())
                .with("form", form);
    }

    private Response write(Request request) {
        FormInput form = FormInput.of(request);
        String title = form.required("title", LONGEST_TITLE, "practice.title.missing");
        String words = form.required("words", LONGEST_TEXT, "practice.words.missing");
        Optional<Handler> handler = handler(request);
        if (handler.isEmpty()) {
            return form(request, form.error("", "practice.not-acting"));
        }
        if (!form.isValid()) {
            return form(request, form);
        }
        Note note = new Note(
                desk.context().ids().next(),
                title.replaceAll("\\s+", " "),
                words,
                account(request.actor()),
                handler.get().name(),
                false,
                desk.context().clock().instant());
        desk.context().database().write(handle -> {
            notes.add(handle, note);
            return true;
        });
        return new Response.Redirect(note.path() + "?ok=1");
    }

    private static String account(Actor actor) {
        return switch (actor) {
            case Actor.Citizen citizen -> citizen.personId();
            case Actor.Agent agent -> agent.personId();
            case Actor.Visitor visitor -> "";
            case Actor.PluginActor plugin -> "";
        };
    }

    private Response show(Request request) {
        return page(request, requested(request), FormInput.empty());
    }

    private Page page(Request request, Note note, FormInput form) {
        Markdown markdown = desk.context().service(Markdown.class);
        Optional<Handler> handler = handler(request);
        List<ReplyView> replies = handler.isEmpty()
                ? List.of()
                : notes.replies(note.id()).stream()
                        .map(one -> new ReplyView(one.writer(), one.writtenAt(), markdown.render(one.words())))
                        .toList();
        Page page = Page.of("practice", note.title())
                .crumb(say(request, "menu.ambassadors"), "/ambassadeurs")
                .crumb(say(request, "practice.title"), PATH)
                .status(form.isValid() ? 200 : 422)
                .with("note", note)
                .with("words", markdown.render(note.words()))
                .with("replies", replies)
                .with("inside", handler.isPresent())
                .with("mayShare", mayShare(request, note))
                .with("form", form);
        return note.shown() ? page.about(content.type(), NoteContent.item(note)) : page;
    }

    private boolean mayShare(Request request, Note note) {
        return handler(request)
                .filter(one -> one.isStaff() || note.author().equals(account(request.actor())))
                .isPresent();
    }

    private Note requested(Request request) {
        String id = request.pathParameter("id");
        return notes.find(id)
                .filter(note -> note.shown() || handler(request).isPresent())
                .orElseThrow(() -> new NotFoundException("No note \"" + id + "\""));
    }

    private Response reply(Request request) {
        Note note = requested(request);
        FormInput form = FormInput.of(request);
        String words = form.required("words", LONGEST_TEXT, "practice.words.missing");
        Optional<Handler> handler = handler(request);
        if (handler.isEmpty()) {
            throw new NotFoundException("No note \"" + note.id() + "\" to reply to");
        }
        if (!form.isValid()) {
            return page(request, note, form);
        }
        Note.Reply reply = new Note.Reply(
                desk.context().ids().next(),
                words,
                handler.get().name(),
                desk.context().clock().instant());
        desk.context().database().write(handle -> {
            notes.reply(handle, note.id(), reply, account(request.actor()));
            return true;
        });
        return new Response.Redirect(note.path() + "?ok=1");
    }

    private Response share(Request request) {
        Note note = requested(request);
        if (!mayShare(request, note)) {
            throw new NotFoundException("No note \"" + note.id() + "\" to share");
        }
        desk.context().database().write(handle -> {
            content.shown(handle, note, !note.shown(), request.actor());
            return true;
        });
        return new Response.Redirect(note.path() + "?ok=1");
    }

    private String say(Request request, String key) {
        return desk.context().messages().format(request.locale(), key);
    }
}
