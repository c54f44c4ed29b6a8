package org.territoireouvert.acceptance.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.runner.search.SearchDocument;
import org.territoireouvert.runner.search.SearchHit;
import org.territoireouvert.runner.search.SearchIndex;
import org.territoireouvert.runner.search.SearchQuery;
import org.territoireouvert.runner.storage.Storage;

/** A few contents of a town and how to look for them. */
final class IndexedTexts {

    static final String PROJECT = "participatory-budget.project";
    static final String QUESTION = "ambassador-directory.question";
    static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    static final List<SearchDocument> TOWN = List.of(
            document(
                    "pistes",
                    "Pistes cyclables sécurisées",
                    "Relier l’école au marché à vélo.",
                    "Des arceaux devant la mairie, et un éclairage sobre.",
                    1),
            document(
                    "eclairage",
                    "Éclairage de la rue des Tanneurs",
                    "Éteindre à minuit.",
                    "L’éclairage gêne les oiseaux.",
                    2),
            document(
                    "jardin",
                    "Jardin partagé de Saint-Élan",
                    "Cultiver ensemble, près de l’école.",
                    "Un composteur, une serre. On viendra à vélo, ou à pied. Prix\u00a0: 1\u00a0200 € (n°\u00a042).",
                    3),
            document(
                    "cafe",
                    "Café associatif à l’œuvre",
                    "Un lieu d’accueil.",
                    "Ouvert aujourd’hui par des bénévoles.",
                    4));

    private IndexedTexts() {}

    static SearchDocument document(String id, String title, String summary, String body, int day) {
        return new SearchDocument(
                new ContentRef(PROJECT, id),
                title,
                summary,
                body,
                "/projets/" + id,
                Optional.of(day % 2 == 0 ? "00401" : "00400"),
                NEW_YEAR.plusSeconds(day * 86_400L));
    }

    static SearchIndex index(Storage storage, List<SearchDocument> documents) {
        SearchIndex index = new SearchIndex(storage.core(), storage::engine, () -> Set.of(PROJECT, QUESTION));
        put(storage, index, documents);
        return index;
    }

    static void put(Storage storage, SearchIndex index, List<SearchDocument> documents) {
        storage.core().<Integer, RuntimeException>write(handle -> {
            documents.forEach(document -> index.put(handle, document));
            return documents.size();
        });
    }

    static List<String> found(SearchIndex index, SearchQuery query) {
        return ids(index.find(query).hits());
    }

    static List<String> ids(List<SearchHit> hits) {
        return hits.stream().map(hit -> hit.ref().id()).toList();
    }
}
