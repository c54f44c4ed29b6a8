package org.territoireouvert.runner.web.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.owasp.encoder.Encode;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.search.SearchHit;
import org.territoireouvert.runner.search.SearchQuery;
import org.territoireouvert.runner.search.SearchResult;
import org.territoireouvert.runner.search.word.Piece;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Search for programs: as JSON, and described to browsers (OpenSearch 1.1). */
final class SearchDocuments {

    private static final int LONGEST_SHORT_NAME = 16;

    private final WebParts parts;

    SearchDocuments(WebParts parts) {
        this.parts = parts;
    }

    Response json(CoreRequest request) {
        SearchAddress address = SearchAddress.of(
                request,
                parts.search().sources().openTypes(),
                parts.configuration().zone());
        SearchResult result = parts.search().index().find(address.query());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", result.total());
        document.put("more", result.more());
        document.put("page", address.query().page());
        document.put("pageSize", SearchQuery.PAGE_SIZE);
        document.put("byType", result.byType());
        document.put(
                "results",
                result.hits().stream().map(hit -> describe(hit, request)).toList());
        return new Response.Json(200, document);
    }

    static Map<String, Object> describe(SearchHit hit, CoreRequest request) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("type", hit.ref().type());
        described.put("id", hit.ref().id());
        described.put("title", hit.title());
        described.put("excerpt", hit.excerpt().stream().map(Piece::text).collect(Collectors.joining()));
        described.put("url", request.siteAddress() + hit.path());
        hit.territory().ifPresent(code -> described.put("territory", code));
        described.put("updatedAt", hit.updatedAt().toString());
        return described;
    }

    Response description(CoreRequest request) {
        String name = parts.instance().current().siteName();
        String shortName = name.length() <= LONGEST_SHORT_NAME
                ? name
                : parts.messages().format(request.locale(), "search.short-name");
        String address = Encode.forXml(request.siteAddress() + SearchAddress.PATH + "?q={searchTerms}");
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
                + "<ShortName>" + Encode.forXml(shortName) + "</ShortName>\n"
                + "<Description>" + Encode.forXml(name) + "</Description>\n"
                + "<Language>fr</Language>\n<InputEncoding>UTF-8</InputEncoding>\n"
                + "<Url type=\"text/html\" template=\"" + address + "\"/>\n"
                + "</OpenSearchDescription>\n";
        return new Response.Download(
                "opensearch.xml",
                "application/opensearchdescription+xml; charset=utf-8",
                stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
