package org.territoireouvert.calls.web.desk;

import java.util.List;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.calls.call.draft.CallDraft;
import org.territoireouvert.calls.call.draft.DraftDocuments;

/** The documents of a draft: joined before anybody reads the call, published with it. */
final class DocumentPages {

    private static final String FILE = "fichier";
    private static final String TITLE = "titre";
    private static final String SHOWS = "montre";
    private static final String REMOVE = "retirer";
    private static final int LONGEST = 300;

    private final DeskFrame frame;
    private final DraftDocuments documents;

    DocumentPages(DeskFrame frame, DraftDocuments documents) {
        this.frame = frame;
        this.documents = documents;
    }

    Response show(Request request) {
        return page(request, FormInput.empty());
    }

    private Page page(Request request, FormInput form) {
        CallDraft draft = frame.draft(request);
        return frame.draftPage(request, "desk-documents", frame.words(request).say("desk.documents"), draft)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("documents", documents.of(draft.id()))
                .with("kept", form.isValid() && request.query("garde").isPresent());
    }

    /** Joins files, or takes one out. */
    Response receive(Request request) {
        CallDraft draft = frame.draft(request);
        String here = draft.path() + "/documents";
        FormInput form = FormInput.of(request);
        String removed = form.optional(REMOVE, LONGEST);
        if (!removed.isEmpty()) {
            documents.remove(draft, removed);
            return new Response.Redirect(here + "?garde=1");
        }
        String title = form.optional(TITLE, LONGEST);
        String shows = form.optional(SHOWS, LONGEST);
        List<Upload> uploads = request.uploads(FILE);
        if (uploads.isEmpty()) {
            form.error(FILE, "desk.documents.choose");
        } else if (uploads.size() > 1 && !(title + shows).isEmpty()) {
            form.error(FILE, "desk.documents.one");
        }
        for (Upload upload : form.isValid() ? uploads : List.<Upload>of()) {
            if (documents.join(DeskFrame.agent(request), draft, upload, title, shows)
                    instanceof Files.Refused refused) {
                form.error(FILE, refused.messageKey(), refused.arguments().toArray());
            }
        }
        return form.isValid() ? new Response.Redirect(here + "?garde=1") : page(request, form);
    }
}
