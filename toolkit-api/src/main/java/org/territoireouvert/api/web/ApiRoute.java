package org.territoireouvert.api.web;

import java.util.List;
import java.util.Map;

/**
 * A public JSON address below {@code /api/v1} with all that {@code /openapi.json} says of it. Its GET is open to pages of other
 * sites (CORS). The answer is a {@link Response.Json} or a {@link Response.Problem}.
 *
 * @param path below {@code /api/v1} and the plugin's prefix; parameters in braces
 * @param summary one English sentence: what it returns
 * @param parameters of the path and the query; another one is refused with 400
 * @param schema of the answer, JSON Schema 2020-12 as plain values of {@link org.territoireouvert.api.text.Json}
 * @param required what the actor must be allowed to do
 * @param handler answers
 */
public record ApiRoute(
        String path,
        String summary,
        List<Parameter> parameters,
        Map<String, Object> schema,
        Permission required,
        Handler handler) {

    /**
     * A parameter.
     *
     * @param name as in the address
     * @param in where it stands
     * @param description one English sentence
     */
    public record Parameter(String name, In in, String description) {}

    /** Where a parameter stands. */
    public enum In {
        /** In braces in the path. */
        PATH,
        /** After the question mark; never obligatory. */
        QUERY
    }

    /** Copies the collections. */
    public ApiRoute {
        parameters = List.copyOf(parameters);
        schema = Map.copyOf(schema);
    }
}
