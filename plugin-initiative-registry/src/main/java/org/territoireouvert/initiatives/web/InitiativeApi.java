package org.territoireouvert.initiatives.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.ApiRoute;
import org.territoireouvert.api.web.ApiRoute.In;
import org.territoireouvert.api.web.ApiRoute.Parameter;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.model.Initiative;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.store.InitiativeRepository;
import org.territoireouvert.initiatives.store.InitiativeSearch;

/** Initiatives for programs. */
public final class InitiativeApi {

    private static final String PATH = "/api/v1/initiatives";
    private static final int MOST = 100;
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> TEXTS = Map.of("type", "array", "items", TEXT);

    private final InitiativeRepository initiatives;

    /** Creates the addresses. */
    public InitiativeApi(InitiativeRepository initiatives) {
        this.initiatives = initiatives;
    }

    /** Declares the list. */
    public ApiRoute list(Permission required) {
        return new ApiRoute(
                PATH,
                "Initiatives, the one that began last first.",
                List.of(
                        new Parameter("q", In.QUERY, "Words to be found in title, summary and commune."),
                        new Parameter("commune", In.QUERY, "Exact name of a commune."),
                        new Parameter("phase", In.QUERY, "One of trial, running, ended."),
                        new Parameter("limite", In.QUERY, "How many are returned: 1 to 100, usually 20."),
                        new Parameter("avant", In.QUERY, "Cursor of the part before, from the Link header."),
                        new Parameter("apres", In.QUERY, "Cursor of the part after, from the Link header.")),
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("initiatives", Map.of("type", "array", "items", schema())),
                        "required",
                        List.of("initiatives")),
                required,
                this::answerList);
    }

    /** Declares one. */
    public ApiRoute one(Permission required) {
        return new ApiRoute(
                PATH + "/{slug}",
                "One initiative.",
                List.of(new Parameter("slug", In.PATH, "Identifier of the initiative.")),
                schema(),
                required,
                this::answerOne);
    }

    private Response answerList(Request request) {
        Optional<String> phase = request.query("phase");
        Optional<Phase> known = phase.flatMap(InitiativeApi::phaseOf);
        String limit = request.query("limite").orElse(String.valueOf(Slice.SIZE));
        if (phase.isPresent() && known.isEmpty() || !limit.matches("[0-9]{1,9}")) {
            return new Response.Problem(400, "api.wrong-filter");
        }
        InitiativeSearch search = new InitiativeSearch(
                request.query("q").orElse(""), request.query("commune").orElse(""), known);
        Keyset asked = Keyset.of(request, 2);
        int size = Math.clamp(Integer.parseInt(limit), 1, MOST);
        Slice<Initiative> found = initiatives.list(search, new Keyset(asked.backwards(), asked.position(), size));
        return Response.Json.of(
                found,
                Map.of(
                        "initiatives",
                        found.items().stream().map(InitiativeApi::values).toList()));
    }

    private Response answerOne(Request request) {
        String slug = request.pathParameter("slug");
        return new Response.Json(
                200,
                values(initiatives
                        .find(slug)
                        .orElseThrow(() -> new NotFoundException("No initiative \"" + slug + "\""))));
    }

    private static Optional<Phase> phaseOf(String code) {
        return Arrays.stream(Phase.values())
                .filter(phase -> code(phase).equals(code))
                .findFirst();
    }

    private static String code(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> values(Initiative initiative) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("identifiant", initiative.slug());
        values.put("titre", initiative.title());
        values.put("resume", initiative.summary());
        values.put("probleme", initiative.problem());
        values.put("commune", initiative.commune());
        values.put("porteur", initiative.holder());
        values.put("debut", initiative.startedOn());
        values.put("phase", code(initiative.phase()));
        values.put("cout", initiative.cost());
        values.put("resultats", initiative.results());
        values.put("echecs", initiative.failures());
        values.put("conditions", initiative.conditions());
        values.put("licence", initiative.licence());
        values.put("modifie_le", initiative.updatedAt());
        values.put("adresse", "/initiatives/" + initiative.slug());
        return values;
    }

    private static Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of("identifiant", "titre", "resume", "probleme", "commune", "porteur", "licence", "adresse")
                .forEach(name -> properties.put(name, TEXT));
        properties.put("debut", Map.of("type", "string", "format", "date"));
        properties.put("modifie_le", Map.of("type", "string", "format", "date-time"));
        properties.put("phase", Map.of("enum", List.of("trial", "running", "ended")));
        properties.put("cout", Map.of("type", "number"));
        List.of("resultats", "echecs", "conditions").forEach(name -> properties.put(name, TEXTS));
        return Map.of(
                "type", "object", "properties", properties, "required", List.of("identifiant", "titre", "commune"));
    }
}
