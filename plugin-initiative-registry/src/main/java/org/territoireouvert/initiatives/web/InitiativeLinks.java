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

/** What the runtime knows of the names in an initiative. A name that several have leads nowhere. */
final class InitiativeLinks {

    private final Territories territories;
    private final Organisations organisations;

    InitiativeLinks(PluginContext context) {
        this.territories = context.service(Territories.class);
        this.organisations = context.service(Organisations.class);
    }

    /** Returns the département of a commune. */
    Optional<String> department(String commune) {
        List<Territory> found = territories.search(commune, EnumSet.of(Kind.COMMUNE), 2);
        return found.size() == 1
                ? territories.parents(found.get(0).code()).stream()
                        .filter(parent -> parent.kind() == Kind.DEPARTEMENT)
                        .map(Territory::name)
                        .findFirst()
                : Optional.empty();
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
