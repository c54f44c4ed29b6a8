package org.territoireouvert.runner.web.file;

import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.file.FileFormat;
import org.territoireouvert.api.file.StoredFile;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.file.ReadFile;
import org.territoireouvert.runner.organisation.StoredOrganisations;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.ServedFile;
import org.territoireouvert.runner.web.server.WebParts;

/** Serves files to those who may have them. */
final class FileAddress {

    private static final int UNAVAILABLE = 503;

    private final ReadFile read;

    FileAddress(WebParts parts) {
        StoredOrganisations organisations = new StoredOrganisations(parts.organisations());
        this.read = new ReadFile(
                parts.files(),
                actor -> parts.identity().access().allows(actor, CorePermissions.MANAGE_FILES, "", ""),
                content -> parts.database()
                        .read(handle -> parts.contents().visibility().isShown(handle, content)),
                Map.of("organisation", id -> organisations.find(id).isPresent()));
    }

    ServedFile serve(CoreRequest request) {
        String id = request.pathParameter("id");
        return switch (read.read(id, request.actor())) {
            case ReadFile.Closed closed -> throw new NotFoundException("No file \"" + id + "\"");
            case ReadFile.Unavailable later -> new ServedFile.Other(new Response.Problem(UNAVAILABLE, "error.503"));
            case ReadFile.Open open -> {
                StoredFile file = open.file();
                if (!file.name().equals(request.pathParameter("name"))) {
                    yield new ServedFile.Other(new Response.Redirect(file.path()));
                }
                yield serve(open, width(request, file));
            }
        };
    }

    private static int width(CoreRequest request, StoredFile file) {
        Optional<String> asked = request.query(StoredFile.WIDTH);
        return asked.isEmpty()
                ? 0
                : file.widths().stream()
                        .filter(width -> asked.get().equals(width.toString()))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("No width \"" + asked.get() + "\""));
    }

    private ServedFile serve(ReadFile.Open open, int width) {
        StoredFile file = open.file();
        long size = width == 0 ? file.size() : open.sizes().get(file.widths().indexOf(width));
        String charset = file.format() == FileFormat.CSV ? "; charset=utf-8" : "";
        return new ServedFile.Bytes(
                file.format().mediaType() + charset,
                file.name(),
                size,
                file.id() + "-" + width,
                file.format().isPicture(),
                open.everybody(),
                (from, length) -> read.open(file, width, from, length));
    }
}
