package org.territoireouvert.runner.web.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.content.ContentItem;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.file.Files;
import org.territoireouvert.api.file.NewFile;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.file.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Upload;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.file.ContentLookup;
import org.territoireouvert.runner.file.FileLimits;
import org.territoireouvert.runner.file.KeepFile;
import org.territoireouvert.runner.file.OwnedFiles;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The files of one content: added, described, ordered and removed by who wrote it, if its phase is open, and by staff. */
final class AttachmentPages {

    static final String PATTERN = "/contenus/{type}/{id}/fichiers";

    private static final String FILE = "fichier";
    private static final String TITLE = "titre";
    private static final String ALTERNATIVE = "description";
    private static final int LONGEST_TITLE = 150;
    private static final Set<String> ABOUT_ALTERNATIVE =
            Set.of("file.refused.alternative", "file.refused.alternative-long");

    /** A content whose files the person may change. */
    private record Place(ContentRef ref, ContentItem item, OwnedFiles files) {
        String path() {
            return AttachmentPages.path(ref);
        }
    }

    /**
     * A file of the page.
     *
     * @param form with what can be changed
     */
    public record Row(StoredFile file, FormInput form, boolean first, boolean last) {}

    private final WebParts parts;
    private final ContentLookup contents;
    private final AttachmentRights rights;

    AttachmentPages(WebParts parts) {
        this.parts = parts;
        this.contents = new ContentLookup(parts.plugins());
        this.rights = new AttachmentRights(parts.identity().access());
    }

    /** Returns the address of the files of a content. */
    static String path(ContentRef content) {
        return "/contenus/" + content.type() + "/" + content.id() + "/fichiers";
    }

    Response show(CoreRequest request) {
        return page(request, place(request), FormInput.empty());
    }

    Response add(CoreRequest request) throws IOException {
        Place place = place(request);
        FormInput form = FormInput.of(request);
        String title = form.optional(TITLE, LONGEST_TITLE);
        String alternative = form.optional(ALTERNATIVE, KeepFile.LONGEST_ALTERNATIVE);
        Optional<Upload> upload = request.upload(FILE);
        if (upload.isEmpty()) {
            form.error(FILE, "file.form.missing");
        }
        if (!form.isValid()) {
            return page(request, place, form).status(422);
        }
        NewFile sent = new NewFile(upload.get(), title, alternative, Visibility.PUBLIC);
        return switch (place.files().keep(place.ref(), sent, request.actor())) {
            case Files.Refused refused -> {
                String field = ABOUT_ALTERNATIVE.contains(refused.messageKey()) ? ALTERNATIVE : FILE;
                form.error(field, refused.messageKey(), refused.arguments().toArray());
                yield page(request, place, form).status(422);
            }
            case Files.Kept kept -> {
                parts.database().write(handle -> {
                    place.files().attach(handle, kept.file().id());
                    record(handle, request.actor(), CoreAudit.FILE_ADDED, place, kept.file());
                    return true;
                });
                yield done(place, "ajout");
            }
        };
    }

    Response describe(CoreRequest request) {
        Place place = place(request);
        StoredFile file = file(request, place);
        FormInput form = FormInput.of(request);
        String title = form.required(TITLE, LONGEST_TITLE, "file.form.title.missing");
        String alternative = form.optional(ALTERNATIVE, KeepFile.LONGEST_ALTERNATIVE);
        if (file.format().isPicture() && alternative.isEmpty()) {
            form.error(ALTERNATIVE, "file.refused.alternative");
        }
        if (!form.isValid()) {
            return Page.of("file/describe", say(request, "file.describe.title", file.title()))
                    .status(422)
                    .crumb(place.item().title(), place.item().path())
                    .crumb(say(request, "file.page.crumb"), place.path())
                    .with("action", place.path() + "/" + file.id() + "/decrire")
                    .with("file", file)
                    .with("form", form);
        }
        parts.database().write(handle -> {
            place.files().describe(handle, file, title, alternative);
            return true;
        });
        return done(place, "texte");
    }

    Response up(CoreRequest request) {
        return move(request, -1);
    }

    Response down(CoreRequest request) {
        return move(request, 1);
    }

    private Response move(CoreRequest request, int by) {
        Place place = place(request);
        StoredFile file = file(request, place);
        parts.database().write(handle -> {
            List<String> ids = new ArrayList<>(
                    place.files().of(place.ref()).stream().map(StoredFile::id).toList());
            int from = ids.indexOf(file.id());
            int to = from + by;
            if (to >= 0 && to < ids.size()) {
                Collections.swap(ids, from, to);
                place.files().reorder(handle, place.ref(), ids);
            }
            return true;
        });
        return done(place, "ordre");
    }

    Response remove(CoreRequest request) {
        Place place = place(request);
        StoredFile file = file(request, place);
        parts.database().write(handle -> {
            place.files().remove(handle, file.id());
            record(handle, request.actor(), CoreAudit.FILE_REMOVED, place, file);
            return true;
        });
        return done(place, "retrait");
    }

    /** What people do with their own content is theirs; what staff does to it is recorded. */
    private void record(Handle handle, Actor actor, AuditType act, Place place, StoredFile file) {
        if (actor instanceof Actor.Agent) {
            parts.identity()
                    .audit()
                    .append(
                            handle,
                            "",
                            AuditEntry.of(act, actor, place.item().path()).with("file", file.title()));
        }
    }

    private static Response done(Place place, String what) {
        return new Response.Redirect(place.path() + "?fait=" + what);
    }

    private Place place(CoreRequest request) {
        String type = request.pathParameter("type");
        String id = request.pathParameter("id");
        return ref(type, id)
                .flatMap(ref -> contents.find(ref)
                        .filter(found -> found.type().features().contains(Feature.ATTACHMENTS))
                        .filter(found -> rights.allow(request.actor(), found.item()))
                        .map(found -> new Place(ref, found.item(), parts.files().of(ref.plugin()))))
                .orElseThrow(() -> new NotFoundException("No content \"" + type + " " + id + "\" for them"));
    }

    private static Optional<ContentRef> ref(String type, String id) {
        try {
            return Optional.of(new ContentRef(type, id));
        } catch (IllegalArgumentException noContent) {
            return Optional.empty();
        }
    }

    private static StoredFile file(CoreRequest request, Place place) {
        String id = request.pathParameter("file");
        return place.files().of(place.ref()).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("No file \"" + id + "\""));
    }

    private Page page(CoreRequest request, Place place, FormInput form) {
        List<StoredFile> files = place.files().of(place.ref());
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            StoredFile file = files.get(index);
            rows.add(new Row(
                    file,
                    FormInput.empty().prefill(TITLE, file.title()).prefill(ALTERNATIVE, file.alternative()),
                    index == 0,
                    index == files.size() - 1));
        }
        FileLimits limits = parts.files().limits().current();
        return Page.of(
                        "file/attachments",
                        say(request, "file.page.title", place.item().title()))
                .crumb(place.item().title(), place.item().path())
                .with("path", place.path())
                .with("back", place.item().path())
                .with("rows", rows)
                .with("limits", limits)
                .with("done", done(request))
                .with("form", form);
    }

    private String done(CoreRequest request) {
        return request.query("fait")
                .filter(Set.of("ajout", "texte", "ordre", "retrait")::contains)
                .map(what -> say(request, "file.done." + what))
                .orElse("");
    }

    private String say(CoreRequest request, String key, Object... arguments) {
        return parts.messages().format(request.locale(), key, arguments);
    }
}
