package org.territoireouvert.initiatives.federation;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.KeptJson;
import org.territoireouvert.api.web.ApiRoute;
import org.territoireouvert.api.web.ApiRoute.In;
import org.territoireouvert.api.web.ApiRoute.Parameter;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.initiatives.entry.RelationRepository;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Relation;

/**
 * The own entries for other registries, in the order of their changes, in parts that a careful reader takes whole. Withdrawn entries
 * are told without their sheet. A reader that has come to the end goes on from there another day; an hour is given again, so that
 * what was being written at that moment is not missed.
 */
public final class EntryFeed {

    /** Names the format and its version. */
    public static final String FORMAT = "territoire-ouvert/initiatives/1";

    /** Address of the feed. */
    public static final String PATH = "/api/v1/initiatives/echange";

    private static final String FROM = "depuis";
    private static final int READ_TOGETHER = 100;
    private static final int MOST_CHARACTERS = 80_000;
    private static final int RELATIONS = 50;
    private static final long OVERLAP_SECONDS = 3_600;
    private static final String CURSOR = "[0-9TZ:.-]{10,40}~[a-z0-9-]{0,200}";

    private final PluginContext context;
    private final HarvestRepository harvests;
    private final RelationRepository relations;
    private final KeptJson json;
    private final Sheets sheets;

    /** Creates the feed. */
    public EntryFeed(Federation federation) {
        this.context = federation.context();
        this.harvests = federation.harvests();
        this.relations = federation.relations();
        this.sheets = federation.sheets();
        this.json = new KeptJson(context.service(Json.class));
    }

    /** Returns the address of a part of the feed of a site. */
    static URI address(URI site, String from) {
        return URI.create(site
                + PATH
                + (from.isEmpty() ? "" : "?" + FROM + "=" + URLEncoder.encode(from, StandardCharsets.UTF_8)));
    }

    /** Declares it. */
    public ApiRoute route(Permission required) {
        return new ApiRoute(
                PATH,
                "Entries of this registry for other registries, in the order of their changes.",
                List.of(new Parameter(
                        FROM, In.QUERY, "Where to go on: the value \"suivant\" or \"ici\" of the part before.")),
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of(
                                "format", Map.of("type", "string"),
                                "nom", Map.of("type", "string"),
                                "fiches", Map.of("type", "array", "items", Map.of("type", "object")),
                                "suivant", Map.of("type", List.of("string", "null")),
                                "ici", Map.of("type", "string")),
                        "required",
                        List.of("format", "nom", "fiches", "ici")),
                required,
                this::answer);
    }

    private Response answer(Request request) {
        String from = request.query(FROM).orElse("");
        if (!from.isEmpty() && !from.matches(CURSOR)) {
            return new Response.Problem(400, "api.wrong-cursor");
        }
        String since = from.isEmpty() ? "" : from.substring(0, from.indexOf('~'));
        String slug = from.isEmpty() ? "" : from.substring(from.indexOf('~') + 1);
        List<Entry> entries = harvests.ownAfter(since, slug, READ_TOGETHER);
        Map<String, List<Relation>> related =
                relations.saidOf(entries.stream().map(Entry::slug).toList(), RELATIONS);
        List<Map<String, Object>> told = new ArrayList<>();
        int characters = 0;
        @Nullable Entry last = null;
        for (Entry entry : entries) {
            Map<String, Object> values = FeedDocuments.of(
                    entry, related.getOrDefault(entry.slug(), List.of()), context.service(SiteAddress.class), sheets);
            int length = json.write(values).length();
            if (last != null && characters + length > MOST_CHARACTERS) {
                break;
            }
            told.add(values);
            characters += length;
            last = entry;
        }
        boolean more = told.size() < entries.size() || entries.size() == READ_TOGETHER;
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put(
                "nom", URI.create(context.service(SiteAddress.class).of("/")).getAuthority());
        document.put("fiches", told);
        document.put("suivant", more && last != null ? cursor(last.updatedAt(), last.slug()) : null);
        document.put("ici", last == null ? from : cursor(last.updatedAt().minusSeconds(OVERLAP_SECONDS), ""));
        return new Response.Json(200, document);
    }

    private static String cursor(Instant at, String slug) {
        return PortableInstant.text(at) + "~" + slug;
    }
}
