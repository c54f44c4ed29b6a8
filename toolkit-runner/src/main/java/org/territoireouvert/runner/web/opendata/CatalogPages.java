package org.territoireouvert.runner.web.opendata;

import java.io.IOException;
import java.util.Locale;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.UnknownChoiceException;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.opendata.catalog.Catalog;
import org.territoireouvert.runner.opendata.catalog.Catalog.Form;
import org.territoireouvert.runner.opendata.catalog.Publisher;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** The DCAT catalogue, in the form that is asked for. */
final class CatalogPages {

    private final WebParts parts;

    CatalogPages(WebParts parts) {
        this.parts = parts;
    }

    Response jsonLd(CoreRequest request) throws IOException {
        return answer(request, Form.JSON_LD);
    }

    Response turtle(CoreRequest request) throws IOException {
        return answer(request, Form.TURTLE);
    }

    Response rdfXml(CoreRequest request) throws IOException {
        return answer(request, Form.RDF_XML);
    }

    /** Answers the form that the client prefers; people are shown the list. */
    Response negotiate(CoreRequest request) throws IOException {
        AcceptedTypes accepted = AcceptedTypes.of(request.accepts());
        Form preferred = Form.JSON_LD;
        for (Form form : Form.values()) {
            if (accepted.weight(form.mediaType()) > accepted.weight(preferred.mediaType())) {
                preferred = form;
            }
        }
        double page = accepted.weight("text/html");
        if (page > 0 && page >= accepted.weight(preferred.mediaType())) {
            return new Response.Redirect(DatasetPages.PATH);
        }
        return answer(request, preferred);
    }

    private Response answer(CoreRequest request, Form form) throws IOException {
        ListQuery.refuseOthers(request, "page");
        Instance instance = parts.instance().current();
        Catalog catalog = new Catalog(
                Publisher.of(instance, request.siteAddress()),
                parts.data().declared().datasets(),
                parts.messages().format(Locale.FRENCH, "catalog.title", instance.siteName()),
                parts.messages().format(Locale.FRENCH, "catalog.description"),
                parts.clock().instant());
        int page = page(request, catalog);
        return SmallFile.answer(
                request,
                "catalog." + form.ending(),
                form.mediaType() + "; charset=utf-8",
                stream -> catalog.write(form, page, parts.json(), stream));
    }

    private static int page(CoreRequest request, Catalog catalog) {
        String text = request.query("page").orElse("1");
        if (!text.matches("[1-9][0-9]{0,9}")) {
            throw new UnknownChoiceException("page");
        }
        long page = Long.parseLong(text);
        if (page > catalog.pages()) {
            throw new NotFoundException("page " + page + " of the catalogue");
        }
        return (int) page;
    }
}
