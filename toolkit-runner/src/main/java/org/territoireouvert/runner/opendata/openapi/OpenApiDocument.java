package org.territoireouvert.runner.opendata.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.web.ApiRoute;
import org.territoireouvert.api.web.ApiRoute.In;
import org.territoireouvert.api.web.ApiRoute.Parameter;

/**
 * The addresses of plugins and runtime as one OpenAPI document, in English as its readers expect.
 *
 * @param siteName name of the site
 * @param siteAddress without a slash at the end
 * @param routes of the plugins
 */
public record OpenApiDocument(String siteName, String siteAddress, List<Described> routes) {

    /** An address with the id of its plugin. */
    public record Described(String plugin, ApiRoute route) {}

    private static final String JSON = "application/json";
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    /** Returns the document as plain values. */
    public Map<String, Object> values() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        siteName,
                        "version",
                        "1",
                        "description",
                        "Public data of this site. Reading needs no key and no account. Lists are read part by part: "
                                + "follow the Link header. Errors are problem documents (RFC 9457).",
                        "license",
                        Map.of("name", "Licence Ouverte 2.0", "identifier", "etalab-2.0")));
        document.put("servers", List.of(Map.of("url", siteAddress)));
        Map<String, Object> paths = new LinkedHashMap<>();
        routes.forEach(described -> paths.put(described.route().path(), path(described)));
        OwnAddresses.ALL.forEach(address -> paths.put(address.path(), path(address)));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", Map.of("Problem", problem())));
        return document;
    }

    private static Map<String, Object> path(Described described) {
        ApiRoute route = described.route();
        return operation(
                described.plugin(), route.path(), route.summary(), route.parameters(), content(JSON, route.schema()));
    }

    private static Map<String, Object> path(OwnAddresses.Address address) {
        return operation(
                "runtime",
                address.path(),
                address.summary(),
                address.parameters(),
                content(address.mediaType(), address.mediaType().endsWith("json") ? Map.of() : TEXT));
    }

    private static Map<String, Object> operation(
            String tag, String path, String summary, List<Parameter> parameters, Map<String, Object> content) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", "get" + path.replaceAll("[^A-Za-z0-9]+", "_"));
        operation.put("tags", List.of(tag));
        operation.put("summary", summary);
        operation.put(
                "parameters",
                parameters.stream().map(OpenApiDocument::parameter).toList());
        operation.put(
                "responses",
                Map.of(
                        "200", Map.of("description", summary, "content", content),
                        "default",
                                Map.of(
                                        "description",
                                        "What went wrong.",
                                        "content",
                                        content(
                                                "application/problem+json",
                                                Map.of("$ref", "#/components/schemas/Problem")))));
        return Map.of("get", operation);
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", parameter.name());
        values.put("in", parameter.in() == In.PATH ? "path" : "query");
        values.put("required", parameter.in() == In.PATH);
        values.put("description", parameter.description());
        values.put("schema", TEXT);
        return values;
    }

    private static Map<String, Object> content(String mediaType, Map<String, Object> schema) {
        return Map.of(mediaType, Map.of("schema", schema));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", Map.of("type", "string", "format", "uri-reference"));
        properties.put("title", TEXT);
        properties.put("status", Map.of("type", "integer"));
        properties.put("detail", TEXT);
        properties.put("instance", Map.of("type", "string", "format", "uri-reference"));
        properties.put("errors", Map.of("type", "array", "items", TEXT));
        properties.put("requestId", TEXT);
        return Map.of("type", "object", "properties", properties, "required", List.of("title", "status"));
    }
}
