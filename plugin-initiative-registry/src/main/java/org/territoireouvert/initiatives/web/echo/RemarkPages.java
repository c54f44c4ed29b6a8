package org.territoireouvert.initiatives.web.echo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.echo.AnswerRemark;
import org.territoireouvert.initiatives.echo.Remark;
import org.territoireouvert.initiatives.echo.RemarkRepository;
import org.territoireouvert.initiatives.echo.SendRemark;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.SheetPart;
import org.territoireouvert.initiatives.web.writing.WritingFrame;
import org.territoireouvert.initiatives.writing.WritingStore;

/** Readers ask those who wrote an entry, or say what is wrong; these answer. */
final class RemarkPages {

    private static final String WORDS = "texte";
    private static final String PART = "partie";
    private static final String ANSWER = "reponse";
    private static final String ACT = "acte";
    private static final String QUESTION = "question";
    private static final int LONGEST_WORD = 20;
    private static final int SHOWN = 50;

    private final WritingFrame frame;
    private final WritingStore store;
    private final RemarkRepository remarks;
    private final SendRemark sendRemark;
    private final AnswerRemark answerRemark;

    RemarkPages(WritingFrame frame, WritingStore store, RemarkRepository remarks) {
        this.frame = frame;
        this.store = store;
        this.remarks = remarks;
        this.sendRemark = new SendRemark(store, remarks);
        this.answerRemark = new AnswerRemark(store, remarks);
    }

    private Entry entry(Request request) {
        String slug = request.pathParameter("slug");
        return store.entries()
                .find(slug)
                .filter(entry -> entry.state().isRead() && entry.origin().isEmpty())
                .orElseThrow(() -> new NotFoundException("No entry \"" + slug + "\" whose authors can be written to"));
    }

    Response show(Request request) {
        return page(request, entry(request), FormInput.empty());
    }

    private Page page(Request request, Entry entry, FormInput form) {
        Locale locale = request.locale();
        boolean cares = frame.caresFor(request.actor(), entry.slug());
        return frame.page(request, "entry-remarks", frame.say(locale, "remarks.title", entry.title()))
                .crumb(entry.title(), entry.path())
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("entry", entry)
                .with("cares", cares)
                .with("sent", request.query("ok").isPresent())
                .with("parts", parts(entry, locale))
                .with(
                        "questions",
                        store.context().database().read(handle -> remarks.answered(handle, entry.slug(), SHOWN)))
                .with(
                        "waiting",
                        cares
                                ? store.context()
                                        .database()
                                        .read(handle -> remarks.waiting(handle, entry.slug(), SHOWN))
                                : List.of());
    }

    private List<Choice> parts(Entry entry, Locale locale) {
        List<Choice> choices = new java.util.ArrayList<>();
        choices.add(new Choice(QUESTION, frame.say(locale, "remarks.question")));
        for (SheetPart part : entry.kind().parts()) {
            choices.add(new Choice(part.word(), frame.say(locale, "remarks.part." + part.word())));
        }
        return choices;
    }

    Response send(Request request) {
        return WritingFrame.toWriter(request, person -> {
            Entry entry = entry(request);
            FormInput form = FormInput.of(request);
            String words = form.required(WORDS, Remark.LONGEST, "remarks.words.missing");
            String about = form.optional(PART, LONGEST_WORD);
            Optional<SheetPart> part =
                    SheetPart.ofWord(about).filter(entry.kind().parts()::contains);
            if (part.isEmpty() && !about.equals(QUESTION)) {
                form.error(PART, "remarks.part.missing");
            }
            if (!form.isValid()) {
                return page(request, entry, form);
            }
            Remark.Kind kind = part.isPresent() ? Remark.Kind.CORRECTION : Remark.Kind.QUESTION;
            return sendRemark.send(entry, kind, part, words, person)
                    ? new Response.Redirect(entry.path() + "/remarques?ok=1")
                    : page(request, entry, form.error(WORDS, "remarks.too-many"));
        });
    }

    Response answer(Request request) {
        return WritingFrame.toWriter(request, person -> {
            Entry entry = entry(request);
            if (!frame.caresFor(request.actor(), entry.slug())) {
                throw new NotFoundException("Only its authors answer for \"" + entry.slug() + "\"");
            }
            FormInput form = FormInput.of(request);
            String answer = form.required(ANSWER, Remark.LONGEST, "remarks.answer.missing");
            Optional<Remark.State> state = Arrays.stream(Remark.State.values())
                    .filter(one -> one != Remark.State.WAITING)
                    .filter(one -> one.name().equals(form.optional(ACT, LONGEST_WORD)))
                    .findFirst();
            if (state.isEmpty()) {
                form.error("", "remarks.act.missing");
            }
            if (!form.isValid()) {
                return page(request, entry, form);
            }
            return answerRemark.answer(entry, request.pathParameter("id"), state.get(), answer)
                    ? new Response.Redirect(entry.path() + "/remarques?ok=1")
                    : page(request, entry, form.error("", "remarks.answered-already"));
        });
    }
}
