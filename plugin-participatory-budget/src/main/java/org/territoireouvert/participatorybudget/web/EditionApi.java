package org.territoireouvert.participatorybudget.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.ApiRoute;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionRepository;
import org.territoireouvert.participatorybudget.edition.Stage;

/** Editions for programs. How many ballots there are is told once the vote has ended. */
public final class EditionApi {

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> DAY = Map.of("type", List.of("string", "null"), "format", "date");

    private final PluginContext context;
    private final EditionRepository editions;

    /** Creates the addresses. */
    public EditionApi(PluginContext context, EditionRepository editions) {
        this.context = context;
        this.editions = editions;
    }

    /** Declares the list. */
    public ApiRoute list(Permission required) {
        return new ApiRoute(
                "/api/v1/budgets-participatifs",
                "Editions of the participatory budget, archived ones included, the newest first, at most 100.",
                List.of(),
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("editions", Map.of("type", "array", "items", schema())),
                        "required",
                        List.of("editions")),
                required,
                this::answer);
    }

    private Response answer(Request request) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        List<Edition> found = context.database().read(editions::newest);
        return new Response.Json(
                200,
                Map.of(
                        "editions",
                        found.stream().map(edition -> values(edition, today)).toList()));
    }

    private static Map<String, @Nullable Object> values(Edition edition, LocalDate today) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("edition", edition.slug());
        values.put("title", edition.title());
        values.put("place", edition.place());
        values.put("budget", edition.total());
        values.put("currency", edition.currency());
        values.put("vote_begins", edition.voteBegins());
        values.put("vote_ends", edition.voteEnds());
        values.put("projects", edition.projectCount());
        if (!edition.isVotedOn(today)) {
            values.put("ballots", edition.ballotCount());
        }
        values.put("archived", edition.stage() == Stage.ARCHIVED);
        values.put("address", edition.path());
        return values;
    }

    private static Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of("edition", "title", "place", "currency", "address").forEach(name -> properties.put(name, TEXT));
        properties.put("budget", Map.of("type", "number"));
        properties.put("vote_begins", DAY);
        properties.put("vote_ends", DAY);
        properties.put("projects", Map.of("type", "integer"));
        properties.put("archived", Map.of("type", "boolean", "description", "Whether it has left the first list."));
        properties.put(
                "ballots", Map.of("type", "integer", "description", "Ballots cast; left out while people vote."));
        return Map.of("type", "object", "properties", properties, "required", List.of("edition", "title", "projects"));
    }
}
