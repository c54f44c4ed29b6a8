package org.territoireouvert.runner.web.opendata;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.ToolkitVersion;
import org.territoireouvert.runner.opendata.DatasetWriter;
import org.territoireouvert.runner.opendata.PublishedDataset;
import org.territoireouvert.runner.opendata.PublishedDataset.Format;
import org.territoireouvert.runner.opendata.TableSchema;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Publication;
import org.territoireouvert.runner.web.server.WebParts;

/** The files of data sets: {@code <name>.csv}, {@code .json}, {@code .schema.json} and the other forms. */
final class DatasetFiles {

    private static final String SCHEMA = "schema.json";

    private final WebParts parts;
    private final DatasetPages pages;

    DatasetFiles(WebParts parts) {
        this.parts = parts;
        this.pages = new DatasetPages(parts);
    }

    Response download(CoreRequest request) throws IOException {
        ListQuery.refuseOthers(request);
        String file = request.pathParameter("file");
        int dot = file.indexOf('.');
        String ending = file.substring(dot + 1);
        PublishedDataset published = parts.data()
                .declared()
                .dataset(file.substring(0, dot))
                .orElseThrow(() -> new NotFoundException("data set " + file));
        if (ending.equals(SCHEMA)) {
            return schema(published, request);
        }
        Response.Download download = find(published, file, ending, request.siteAddress());
        Dataset.State state = published.state(parts.clock().instant());
        if (state.hiddenUntil().isPresent()) {
            return pages.page(published, request);
        }
        Optional<String> version = state.changedAt()
                .map(at -> String.join(
                        " ",
                        file,
                        at.toString(),
                        published.dataset().columns().toString(),
                        request.siteAddress(),
                        ToolkitVersion.API));
        request.publish(new Publication(version, state.changedAt(), false));
        return download;
    }

    private Response.Download find(PublishedDataset published, String file, String ending, String site) {
        DatasetWriter writer = new DatasetWriter(parts.json(), site);
        for (Format format : Format.values()) {
            if (format.ending().equals(ending)) {
                return new Response.Download(
                        file,
                        format.mediaType() + "; charset=utf-8",
                        stream -> published.write(format, writer, stream));
            }
        }
        return published.dataset().facts().forms().stream()
                .filter(form -> form.ending().equals(ending))
                .findFirst()
                .map(form -> new Response.Download(file, form.mediaType(), stream -> published.write(form, stream)))
                .orElseThrow(() -> new NotFoundException("data set format " + ending));
    }

    private Response schema(PublishedDataset published, CoreRequest request) throws IOException {
        String address = request.siteAddress() + published.path() + "." + SCHEMA;
        return SmallFile.answer(request, published.name() + "." + SCHEMA, "application/json; charset=utf-8", stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            parts.json().write(TableSchema.of(published, Locale.FRENCH, address), writer);
            writer.flush();
        });
    }
}
