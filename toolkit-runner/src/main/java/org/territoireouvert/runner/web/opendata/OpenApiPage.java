package org.territoireouvert.runner.web.opendata;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.opendata.openapi.OpenApiDocument;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The description of all addresses for programs. */
final class OpenApiPage {

    private final WebParts parts;

    OpenApiPage(WebParts parts) {
        this.parts = parts;
    }

    Response show(CoreRequest request) throws IOException {
        ListQuery.refuseOthers(request);
        List<OpenApiDocument.Described> routes = new ArrayList<>();
        for (InstalledPlugin plugin : parts.serving()) {
            plugin.contributions()
                    .apiRoutes()
                    .forEach(route ->
                            routes.add(new OpenApiDocument.Described(plugin.id().value(), route)));
        }
        OpenApiDocument document =
                new OpenApiDocument(parts.instance().current().siteName(), request.siteAddress(), routes);
        return SmallFile.answer(request, "openapi.json", "application/json; charset=utf-8", stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            parts.json().write(document.values(), writer);
            writer.flush();
        });
    }
}
