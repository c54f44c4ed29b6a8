package org.territoireouvert.initiatives.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.organisation.Organisation;
import org.territoireouvert.api.organisation.Organisations;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.Territory.Kind;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.initiatives.model.Place;

/** What the runtime knows of the names in an initiative. A name that several have leads nowhere. */
final class EntryLinks {

    private final Territories territories;
    private final Organisations organisations;

    EntryLinks(PluginContext context) {
        this.territories = context.service(Territories.class);
        this.organisations = context.service(Organisations.class);
    }

    /** Returns the département of a place: that of its commune, or of the only commune with its name. */
    Optional<String> department(Place place) {
        Optional<String> code = place.territories().stream().findFirst().or(() -> onlyCommune(place.name()));
        return code.flatMap(found -> territories.parents(found).stream()
                .filter(parent -> parent.kind() == Kind.DEPARTEMENT)
                .map(Territory::name)
                .findFirst());
    }

    private Optional<String> onlyCommune(String name) {
        List<Territory> found = territories.search(name, EnumSet.of(Kind.COMMUNE), 2);
        return found.size() == 1 ? Optional.of(found.get(0).code()) : Optional.empty();
    }

    /** Returns the address of the organisation with exactly this name. */
    Optional<String> organisation(String name) {
        String key = SearchText.fold(name);
        List<Organisation> found = organisations.search(name, 2).stream()
                .filter(one -> SearchText.fold(one.name()).equals(key))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0).path()) : Optional.empty();
    }
}
