package org.territoireouvert.runner.web.admin;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.Instance.Logo;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Names, colours and logo of the site. */
final class AppearancePages {

    static final String PATH = "/admin/apparence";

    private static final int LONGEST_NAME = 100;
    private static final String COLOUR = "#[0-9a-fA-F]{6}";

    private final WebParts parts;
    private final AdminFrame frame;

    AppearancePages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        Instance now = parts.instance().current();
        FormInput form = FormInput.empty()
                .prefill("site-name", now.siteName())
                .prefill("authority", now.authority())
                .prefill("brand", now.brand())
                .prefill("accent", now.accent());
        return page(request, form, List.of(), 200);
    }

    Response save(CoreRequest request) throws IOException {
        Instance now = parts.instance().current();
        FormInput form = FormInput.of(request);
        String siteName = form.required("site-name", LONGEST_NAME, "admin.appearance.site-name.missing");
        String authority = form.required("authority", LONGEST_NAME, "admin.appearance.authority.missing");
        String brand = colour(form, "brand");
        String accent = colour(form, "accent");
        Optional<Logo> logo = request.form("remove-logo").isPresent() ? Optional.empty() : now.logo();
        Optional<Upload> upload = request.upload("logo");
        if (upload.isPresent()) {
            logo = LogoPicture.read(upload.get());
            if (logo.isEmpty()) {
                form.error("logo", "admin.appearance.logo.wrong");
            }
        }
        List<String> problems = form.isValid() ? parts.themeCheck().check(request.locale(), brand, accent) : List.of();
        if (!problems.isEmpty()) {
            form.error("brand", "admin.appearance.contrast");
        }
        if (!form.isValid()) {
            return page(request, form, problems, 422);
        }
        save(request, now, new Instance(siteName, authority, brand, accent, logo, now.texts()));
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private void save(CoreRequest request, Instance now, Instance wanted) {
        if (wanted.equals(now)) {
            return;
        }
        parts.database().write(handle -> {
            parts.instance().save(wanted);
            parts.identity()
                    .audit()
                    .append(handle, "", AuditEntry.of(CoreAudit.APPEARANCE_CHANGED, request.actor(), PATH));
            return wanted;
        });
    }

    private static String colour(FormInput form, String field) {
        String value = form.required(field, 7, "admin.appearance.colour.wrong");
        if (!value.isEmpty() && !value.matches(COLOUR)) {
            form.error(field, "admin.appearance.colour.wrong");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    private Response page(CoreRequest request, FormInput form, List<String> problems, int status) {
        return frame.page(request.locale(), "admin/appearance", PATH, "admin.appearance.title")
                .status(status)
                .with("form", form)
                .with("problems", problems)
                .with("hasLogo", parts.instance().current().logo().isPresent());
    }
}
