package org.territoireouvert.initiatives.web.writing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.web.EntryWords;
import org.territoireouvert.initiatives.writing.StartDraft;

/** People begin an entry, or the next version of one. */
public final class StartPages {

    private static final String KIND = "genre";
    private static final int LONGEST = 40;

    /** A kind to choose. */
    public record KindRow(String word, String label, String hint) {}

    private final WritingFrame frame;
    private final StartDraft startDraft;

    StartPages(WritingFrame frame) {
        this.frame = frame;
        this.startDraft = new StartDraft(frame.store());
    }

    /** Asks for the kind. */
    public Response ask(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        Locale locale = request.locale();
        return frame.page(request, "draft-start", frame.say(locale, "start.title"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with(
                        "kinds",
                        Arrays.stream(EntryKind.values())
                                .map(kind -> new KindRow(
                                        kind.word(),
                                        EntryWords.kind(kind, frame.context().messages(), locale),
                                        EntryWords.of(
                                                "start.hint.",
                                                kind,
                                                frame.context().messages(),
                                                locale)))
                                .toList());
    }

    /** Begins an entry of the chosen kind. */
    public Response start(Request request) {
        return WritingFrame.toWriter(request, person -> {
            FormInput form = FormInput.of(request);
            Optional<EntryKind> kind = EntryKind.ofWord(form.optional(KIND, LONGEST));
            if (kind.isEmpty()) {
                return page(request, form.error(KIND, "start.kind.missing"));
            }
            String first = "/" + kind.get().parts().get(0).word();
            return WritingFrame.follow(startDraft.start(person, kind.get()), first);
        });
    }

    /** Goes on with the next version of an entry. */
    public Response revise(Request request) {
        return frame.toCarer(
                request,
                entry -> WritingFrame.toWriter(
                        request, person -> WritingFrame.follow(startDraft.revise(person, entry), "")));
    }

    /** Begins the next version with the words of an older one. */
    public Response restore(Request request) {
        return frame.toCarer(
                request,
                entry -> WritingFrame.toWriter(
                        request,
                        person -> WritingFrame.follow(
                                startDraft.restore(person, entry, VersionPages.sheet(frame, request, entry)), "")));
    }
}
