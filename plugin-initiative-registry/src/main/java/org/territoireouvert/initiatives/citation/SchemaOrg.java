package org.territoireouvert.initiatives.citation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Sharing;
import org.territoireouvert.initiatives.model.Sheet;

/** An entry as linked data in the words of schema.org: a project, a way to do, an organisation, an event or a collection. */
final class SchemaOrg {

    private SchemaOrg() {}

    /** Describes an entry (JSON-LD 1.1). */
    static Map<String, Object> of(Entry entry, String address) {
        Sheet sheet = entry.sheet();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("@context", "https://schema.org");
        values.put("@type", type(entry));
        values.put("@id", address);
        values.put("url", address);
        values.put("name", entry.title());
        put(values, "description", sheet.subject().summary());
        sheet.partnership().holder().ifPresent(holder -> values.put(holderProperty(entry), body(holder)));
        if (!sheet.partnership().partners().isEmpty()) {
            values.put(
                    "contributor",
                    sheet.partnership().partners().stream().map(SchemaOrg::body).toList());
        }
        put(values, "locationCreated", sheet.place().name());
        sheet.course().startedOn().ifPresent(day -> values.put("startDate", day));
        sheet.course().endedOn().ifPresent(day -> values.put("endDate", day));
        List<String> links = new ArrayList<>(sheet.sharing().links().stream()
                .map(Sharing.SheetLink::address)
                .filter(link -> !link.isEmpty())
                .toList());
        entry.origin().ifPresent(origin -> links.add(origin.address()));
        if (!links.isEmpty()) {
            values.put("relatedLink", links);
        }
        values.put("license", sheet.sharing().licence().address().toString());
        values.put("datePublished", entry.publishedAt());
        values.put("dateModified", entry.updatedAt());
        values.put("version", entry.version());
        values.put("inLanguage", "fr");
        return values;
    }

    private static String type(Entry entry) {
        return switch (entry.kind()) {
            case INITIATIVE -> "Project";
            case METHOD -> "HowTo";
            case ORGANISATION -> "Organization";
            case LEARNING -> "Event";
            case COLLECTION -> "Collection";
        };
    }

    private static String holderProperty(Entry entry) {
        return switch (entry.kind()) {
            case LEARNING -> "organizer";
            case ORGANISATION -> "parentOrganization";
            case INITIATIVE, METHOD, COLLECTION -> "sponsor";
        };
    }

    private static Map<String, Object> body(Body body) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("@type", "Organization");
        values.put("name", body.name());
        put(values, "identifier", body.number());
        return values;
    }

    private static void put(Map<String, Object> values, String name, String text) {
        if (!text.isEmpty()) {
            values.put(name, text);
        }
    }
}
