package org.territoireouvert.initiatives.federation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.initiatives.entry.Sheets;
import org.territoireouvert.initiatives.federation.FeedEntry.FeedRelation;
import org.territoireouvert.initiatives.model.Entry;
import org.territoireouvert.initiatives.model.Relation;

/** Writes an entry in the words of the feed; the one place that knows them beside {@link FeedReader}. */
final class FeedDocuments {

    private FeedDocuments() {}

    /**
     * Describes an entry of this site.
     *
     * @param relations that are said of it
     */
    static Map<String, Object> of(Entry entry, List<Relation> relations, SiteAddress site, Sheets sheets) {
        return of(
                new FeedEntry(
                        entry.slug(),
                        entry.version(),
                        entry.state(),
                        entry.publishedAt(),
                        entry.updatedAt(),
                        site.of(entry.path()),
                        entry.sheet(),
                        relations.stream()
                                .map(relation -> new FeedRelation(relation.kind(), relation.to()))
                                .toList()),
                sheets);
    }

    /** Describes an entry; one that was withdrawn without its sheet. */
    static Map<String, Object> of(FeedEntry entry, Sheets sheets) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("identifiant", entry.slug());
        values.put("version", entry.version());
        values.put("etat", entry.state());
        values.put("publie_le", entry.publishedAt());
        values.put("modifie_le", entry.updatedAt());
        values.put("adresse", entry.address());
        if (entry.state().isRead()) {
            values.put("fiche", sheets.document(entry.sheet()));
            values.put(
                    "relations",
                    entry.relations().stream()
                            .map(relation -> Map.of("genre", relation.kind(), "vers", relation.to()))
                            .toList());
        }
        return values;
    }
}
