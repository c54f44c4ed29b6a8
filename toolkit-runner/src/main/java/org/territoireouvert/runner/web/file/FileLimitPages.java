package org.territoireouvert.runner.web.file;

import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.file.FileLimits;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** How much may be added in files. */
final class FileLimitPages {

    static final String PATH = "/admin/fichiers";

    private static final int LONGEST = 6;
    private static final int MOST = 100_000;
    private static final int MOST_FILES = 100;

    private final WebParts parts;
    private final AdminFrame frame;

    FileLimitPages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        FileLimits now = parts.files().limits().current();
        return page(
                request,
                FormInput.empty()
                        .prefill("personne", Integer.toString(now.person()))
                        .prefill("contenu", Integer.toString(now.content()))
                        .prefill("nombre", Integer.toString(now.files()))
                        .prefill("image", Integer.toString(now.picture()))
                        .prefill("document", Integer.toString(now.document()))
                        .prefill("tableau", Integer.toString(now.table())));
    }

    Response save(CoreRequest request) {
        FormInput form = FormInput.of(request);
        FileLimits limits = new FileLimits(
                number(form, "personne", MOST),
                number(form, "contenu", MOST),
                number(form, "nombre", MOST_FILES),
                number(form, "image", FileLimits.LARGEST_FILE),
                number(form, "document", FileLimits.LARGEST_FILE),
                number(form, "tableau", FileLimits.LARGEST_FILE));
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        parts.database().write(handle -> {
            parts.files().limits().store(handle, limits);
            parts.identity()
                    .audit()
                    .append(handle, "", AuditEntry.of(CoreAudit.FILE_LIMITS_CHANGED, request.actor(), PATH));
            return true;
        });
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private static int number(FormInput form, String field, int most) {
        String typed = form.optional(field, LONGEST);
        int value = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
        if (form.errorOf(field).isEmpty() && (value < 1 || value > most)) {
            form.error(field, "file.limits.wrong", most);
        }
        return value;
    }

    private Page page(CoreRequest request, FormInput form) {
        return frame.page(request.locale(), "file/limits", PATH, "file.limits.title")
                .with("form", form);
    }
}
