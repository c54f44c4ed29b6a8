package org.territoireouvert.runner.web.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.runner.search.SearchHit;
import org.territoireouvert.runner.search.source.SearchSource;
import org.territoireouvert.runner.search.source.SearchSources;
import org.territoireouvert.runner.territory.Territory;

/** Names of types and territories in a reader's language. */
record SearchWords(SearchSources sources, Territory territory) {

    /** Returns the types that can be found, with their names, in the order of the menu. */
    Map<String, String> types(Locale locale) {
        Map<String, String> types = new LinkedHashMap<>();
        for (SearchSource source : sources.open()) {
            types.put(source.type(), source.label(locale));
        }
        return types;
    }

    /** Returns the name of a territory, or its code when it is not known here. */
    String territoryName(String code) {
        return territory.find(code).map(commune -> commune.name()).orElse(code);
    }

    List<SearchView.Hit> hits(List<SearchHit> hits, Map<String, String> types) {
        return hits.stream()
                .map(hit -> new SearchView.Hit(
                        types.getOrDefault(hit.ref().type(), hit.ref().type()),
                        hit.title(),
                        hit.excerpt(),
                        hit.path(),
                        hit.territory().map(this::territoryName).orElse(""),
                        hit.updatedAt()))
                .toList();
    }
}
