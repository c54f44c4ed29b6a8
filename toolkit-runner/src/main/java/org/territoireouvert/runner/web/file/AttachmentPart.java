package org.territoireouvert.runner.web.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.file.FileParts;
import org.territoireouvert.runner.web.content.ContentPart;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.web.template.layout.Section;

/** The files below the page of a content: pictures with their text, documents with format and size. */
public final class AttachmentPart implements ContentPart {

    private final FileParts files;
    private final AttachmentRights rights;

    /** Reads the files of contents. */
    public AttachmentPart(WebParts parts) {
        this.files = parts.files();
        this.rights = new AttachmentRights(parts.identity().access());
    }

    @Override
    public Optional<Section> of(DeclaredContent content, CoreRequest request) {
        if (!content.offers(Feature.ATTACHMENTS)) {
            return Optional.empty();
        }
        List<StoredFile> all = files.of(content.ref().plugin()).of(content.ref());
        boolean mayChange = rights.allow(request.actor(), content.item());
        if (all.isEmpty() && !mayChange) {
            return Optional.empty();
        }
        Map<Boolean, List<StoredFile>> kinds = all.stream()
                .collect(java.util.stream.Collectors.partitioningBy(
                        file -> file.format().isPicture()));
        return Optional.of(new Section(
                "file/part",
                Map.of(
                        "pictures", kinds.get(true),
                        "documents", kinds.get(false),
                        "mayChange", mayChange,
                        "path", AttachmentPages.path(content.ref()))));
    }
}
