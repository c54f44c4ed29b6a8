package org.territoireouvert.runner.web.level;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.territory.Boundary;
import org.territoireouvert.api.territory.PlacePicker;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.territory.outline.OutlineReader;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The outline of the authority's territory, from a GeoJSON file. */
final class OutlinePages {

    static final String PATH = TerritoryPages.PATH + "/contour";

    private static final String FILE = "contour";
    private static final String REMOVE = "retirer";
    private static final long LARGEST_MEGABYTES = 5;
    private static final long LARGEST = LARGEST_MEGABYTES * 1_024 * 1_024;

    private final WebParts parts;
    private final AdminFrame frame;

    OutlinePages(WebParts parts, AdminFrame frame) {
        this.parts = parts;
        this.frame = frame;
    }

    Response show(CoreRequest request) {
        return page(request, FormInput.empty());
    }

    Response save(CoreRequest request) throws IOException {
        FormInput form = FormInput.of(request);
        Optional<Upload> file = request.upload(FILE).filter(one -> one.size() > 0);
        Optional<Boundary> wanted = file.isPresent() ? read(file.get(), form) : Optional.empty();
        if (file.isEmpty() && form.optional(REMOVE, 1).isEmpty()) {
            form.error(FILE, "territory.outline.missing");
        }
        if (!form.isValid()) {
            return page(request, form).status(422);
        }
        parts.database().write(handle -> {
            parts.services().outline().replace(handle, wanted);
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(CoreAudit.OUTLINE_CHANGED, request.actor(), "")
                                    .with("points", Integer.toString(points(wanted))));
            return true;
        });
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }

    private Optional<Boundary> read(Upload file, FormInput form) throws IOException {
        if (file.size() > LARGEST) {
            form.error(FILE, "territory.outline.problem.large", LARGEST_MEGABYTES);
            return Optional.empty();
        }
        try (Reader text = new InputStreamReader(file.open(), StandardCharsets.UTF_8)) {
            return switch (OutlineReader.read(parts.json(), text)) {
                case OutlineReader.Outline outline -> Optional.of(outline.boundary());
                case OutlineReader.Wrong wrong -> {
                    form.error(FILE, wrong.messageKey(), wrong.arguments().toArray());
                    yield Optional.empty();
                }
            };
        }
    }

    private static int points(Optional<Boundary> boundary) {
        return boundary.stream()
                .flatMap(outline -> outline.rings().stream())
                .mapToInt(ring -> ring.size())
                .sum();
    }

    private Page page(CoreRequest request, FormInput form) {
        Optional<Boundary> now = parts.services().outline().current();
        return frame.page(request.locale(), "level/outline", PATH, "territory.outline.title")
                .crumb(parts.messages().format(request.locale(), "territory.title"), TerritoryPages.PATH)
                .with("form", form)
                .with("points", points(now))
                .with("picture", now.map(PlacePicker::of));
    }
}
