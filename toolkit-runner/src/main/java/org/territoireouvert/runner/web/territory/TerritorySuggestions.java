package org.territoireouvert.runner.web.territory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.Territory.Kind;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** Suggests territories while somebody types: a list of codes and labels as JSON. */
public final class TerritorySuggestions implements PageSet {

    static final String PATH = "/territoires/suggestions";

    private static final int SUGGESTED = 10;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;
    private static final int BAD_REQUEST = 400;

    private final Territories territories;

    /** Suggests the territories of an instance. */
    public TerritorySuggestions(WebParts parts) {
        this.territories = parts.organisations().territories();
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PATH, CorePermissions.READ, this::suggest);
    }

    Response suggest(CoreRequest request) {
        String typed = request.query("q").orElse("");
        Optional<Set<Kind>> kinds = kinds(request.query("sortes").orElse(""));
        if (kinds.isEmpty() || typed.length() > LONGEST) {
            return new Response.Problem(BAD_REQUEST, "error.400");
        }
        List<Map<String, Object>> found = typed.length() < SHORTEST
                ? List.of()
                : territories.search(typed, kinds.get(), SUGGESTED).stream()
                        .map(TerritorySuggestions::document)
                        .toList();
        return new Response.Json(200, found);
    }

    private static Map<String, Object> document(Territory territory) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", territory.code());
        document.put("kind", territory.kind().name().toLowerCase(Locale.ROOT));
        document.put("label", territory.label());
        return document;
    }

    /** Reads kinds joined by commas, all when none is named; empty when one of them is unknown. */
    private static Optional<Set<Kind>> kinds(String names) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String name : names.isEmpty() ? new String[0] : names.split(",", -1)) {
            Optional<Kind> known = Arrays.stream(Kind.values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
            if (known.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(known.get());
        }
        return Optional.of(kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds);
    }
}
