package org.territoireouvert.initiatives.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.ApiRoute;
import org.territoireouvert.api.web.ApiRoute.In;
import org.territoireouvert.api.web.ApiRoute.Parameter;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.initiatives.entry.EntryContents;
import org.territoireouvert.initiatives.entry.EntryLine;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.finding.Catalogue;
import org.territoireouvert.initiatives.finding.Wanted;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;

/** Entries for programs. */
public final class EntryApi {

    private static final String PATH = "/api/v1/initiatives";
    private static final int MOST = 100;
    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> TEXTS = Map.of("type", "array", "items", TEXT);

    private final EntryRepository entries;
    private final EntryContents contents;
    private final Catalogue catalogue;

    /** Creates the addresses. */
    public EntryApi(EntryRepository entries, EntryContents contents, Catalogue catalogue) {
        this.entries = entries;
        this.contents = contents;
        this.catalogue = catalogue;
    }

    /** Declares the list. */
    public ApiRoute list(Permission required) {
        return new ApiRoute(
                PATH,
                "Entries of the registry, the one that changed last first.",
                List.of(
                        new Parameter(
                                "q",
                                In.QUERY,
                                "Words to be found in the entry, its place and its holder included; read as the search"
                                        + " of the site reads them: \"a phrase\", -without. Of words that more than 20 000"
                                        + " entries hold, those that hold them best."),
                        new Parameter(
                                "genre", In.QUERY, "One of initiative, methode, organisation, parcours, collection."),
                        new Parameter("phase", In.QUERY, "One of Idée, Étude, Opération."),
                        new Parameter("limite", In.QUERY, "How many are returned: 1 to 100, usually 20."),
                        new Parameter("avant", In.QUERY, "Cursor of the part before, from the Link header."),
                        new Parameter("apres", In.QUERY, "Cursor of the part after, from the Link header.")),
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of(
                                "initiatives",
                                Map.of(
                                        "type",
                                        "array",
                                        "items",
                                        Map.of(
                                                "type",
                                                "object",
                                                "properties",
                                                lineProperties(),
                                                "required",
                                                List.of("identifiant", "titre")))),
                        "required",
                        List.of("initiatives")),
                required,
                this::answerList);
    }

    /** Declares one. */
    public ApiRoute one(Permission required) {
        Map<String, Object> properties = lineProperties();
        List.of("probleme", "recit", "licence").forEach(name -> properties.put(name, TEXT));
        List.of("resultats", "echecs", "conditions").forEach(name -> properties.put(name, TEXTS));
        return new ApiRoute(
                PATH + "/{slug}",
                "One entry.",
                List.of(new Parameter("slug", In.PATH, "Identifier of the entry.")),
                Map.of("type", "object", "properties", properties, "required", List.of("identifiant", "titre")),
                required,
                this::answerOne);
    }

    private Response answerList(Request request) {
        Optional<EntryKind> kind = request.query("genre").flatMap(EntryKind::ofWord);
        Optional<Phase> phase = request.query("phase").flatMap(EntryApi::phaseOf);
        String limit = request.query("limite").orElse(String.valueOf(Slice.SIZE));
        if (kind.isEmpty() && request.query("genre").isPresent()
                || phase.isEmpty() && request.query("phase").isPresent()
                || !limit.matches("[0-9]{1,9}")) {
            return new Response.Problem(400, "api.wrong-filter");
        }
        Keyset asked = Keyset.of(request, 2);
        int size = Math.clamp(Integer.parseInt(limit), 1, MOST);
        Slice<String> found = catalogue.list(
                wanted(request.query("q").orElse(""), kind, phase),
                new Keyset(asked.backwards(), asked.position(), size));
        return Response.Json.of(
                found,
                Map.of(
                        "initiatives",
                        contents.shown(entries.lines(found.items())).stream()
                                .map(EntryApi::values)
                                .toList()));
    }

    private static Wanted wanted(String words, Optional<EntryKind> kind, Optional<Phase> phase) {
        Wanted wanted = Wanted.ALL.words(words);
        Wanted ofKind = kind.map(wanted::of).orElse(wanted);
        return phase.map(ofKind::in).orElse(ofKind);
    }

    private Response answerOne(Request request) {
        String slug = request.pathParameter("slug");
        return new Response.Json(
                200,
                values(entries.find(slug)
                        .filter(entry -> entry.state().isRead())
                        .orElseThrow(() -> new NotFoundException("No entry \"" + slug + "\""))));
    }

    private static Optional<Phase> phaseOf(String code) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.code().equals(code))
                .findFirst();
    }

    private static Map<String, @Nullable Object> values(EntryLine line) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("identifiant", line.slug());
        values.put("genre", line.kind().word());
        values.put("titre", line.title());
        values.put("resume", line.summary());
        values.put("lieu", line.place());
        values.put("porteur", line.holder());
        values.put("debut", line.startedOn());
        values.put("phase", line.phase().map(Phase::code));
        values.put("statut", line.status().map(PhaseStatus::code));
        values.put("cout", line.cost());
        values.put("modifie_le", line.updatedAt());
        values.put("adresse", line.path());
        return values;
    }

    private static Map<String, @Nullable Object> values(Entry entry) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("identifiant", entry.slug());
        values.put("genre", entry.kind().word());
        values.put("titre", entry.title());
        values.put("resume", entry.sheet().subject().summary());
        values.put("probleme", entry.sheet().subject().problem());
        values.put("recit", entry.sheet().subject().story());
        values.put("lieu", entry.sheet().place().name());
        values.put(
                "porteur",
                entry.sheet().partnership().holder().map(body -> body.name()).orElse(""));
        values.put("debut", entry.sheet().course().startedOn());
        values.put("phase", entry.sheet().course().phase().map(Phase::code));
        values.put("statut", entry.sheet().course().status().map(PhaseStatus::code));
        values.put("cout", entry.sheet().means().total());
        values.put(
                "resultats",
                entry.sheet().lessons().results().stream()
                        .map(result -> result.fact())
                        .toList());
        values.put("echecs", entry.sheet().lessons().failures());
        values.put("conditions", entry.sheet().lessons().conditions());
        values.put("licence", entry.sheet().sharing().licence().code());
        values.put("modifie_le", entry.updatedAt());
        values.put("adresse", entry.path());
        return values;
    }

    private static Map<String, Object> lineProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List.of("identifiant", "titre", "resume", "lieu", "porteur", "adresse")
                .forEach(name -> properties.put(name, TEXT));
        properties.put(
                "genre",
                Map.of(
                        "enum",
                        Arrays.stream(EntryKind.values()).map(EntryKind::word).toList()));
        properties.put("debut", Map.of("type", List.of("string", "null"), "format", "date"));
        properties.put("modifie_le", Map.of("type", "string", "format", "date-time"));
        properties.put("phase", Map.of("type", List.of("string", "null")));
        properties.put("statut", Map.of("type", List.of("string", "null")));
        properties.put("cout", Map.of("type", List.of("number", "null")));
        return properties;
    }
}
