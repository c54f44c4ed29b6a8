package org.territoireouvert.runner.web.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.search.SearchHit;
import org.territoireouvert.runner.search.source.SearchParts;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.RefusedRequest;
import org.territoireouvert.runner.web.route.RefusedRequest.Reason;
import org.territoireouvert.runner.web.server.WebParts;

/** What exists already and resembles a text, for who writes a new contribution: as a page, and as JSON for the script. */
final class SimilarPages {

    private static final String TYPE = "type";
    private static final String TEXT = "texte";
    private static final int SHOWN = 5;

    private final SearchParts search;
    private final WebParts parts;
    private final SearchWords words;
    private final ReadingPace pace;

    SimilarPages(WebParts parts) {
        this.parts = parts;
        this.search = parts.search();
        this.words = new SearchWords(search.sources(), new Territory(parts.database(), parts.clock()));
        this.pace = new ReadingPace(parts.clock());
    }

    Response page(CoreRequest request) {
        List<SearchHit> found = find(request);
        return Page.of("search/similar", parts.messages().format(request.locale(), "search.similar.title"))
                .crumb(parts.messages().format(request.locale(), "search.title"), SearchAddress.PATH)
                .with("hits", words.hits(found, words.types(request.locale())));
    }

    Response json(CoreRequest request) {
        return new Response.Json(
                200,
                Map.of(
                        "results",
                        find(request).stream()
                                .map(hit -> SearchDocuments.describe(hit, request))
                                .toList()));
    }

    private List<SearchHit> find(CoreRequest request) {
        String type = ListQuery.read(
                        request,
                        SearchAddress.PATH,
                        ListFilter.of(TYPE, search.sources().openTypes()),
                        ListFilter.open(TEXT))
                .value(TYPE);
        if (!pace.admits(request.clientAddress())) {
            throw new RefusedRequest(Reason.TOO_MANY, "too many questions for similar contents");
        }
        return search.index()
                .similar(
                        Optional.of(type).filter(chosen -> !chosen.isEmpty()),
                        request.query(TEXT).orElse(""),
                        SHOWN);
    }
}
