package org.territoireouvert.initiatives.web.finding;

import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.initiatives.finding.Facet;

/** Says in words what is chosen. */
final class FilterWords {

    private final Messages messages;
    private final Locale locale;

    FilterWords(Messages messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String of(String key, Object... arguments) {
        return messages.format(locale, key, arguments);
    }

    /** Returns the words of a value of a facet whose values are known. */
    String value(Facet facet, Enum<?> value) {
        String word = ListFilter.value(value);
        return of(
                switch (facet) {
                    case KIND -> "entry-kind." + word;
                    case PHASE -> "phase." + word;
                    case STATUS -> "status." + word;
                    case TOPIC -> "topic." + word;
                    case METHOD -> "practice." + word;
                    default -> "facet." + facet.parameter() + "." + word;
                });
    }

    String label(Facet facet) {
        return of("facet." + facet.parameter());
    }

    /** Returns what a chip says of a facet; empty when nothing is chosen. */
    Optional<String> chip(Facet facet, Chosen chosen) {
        ListQuery query = chosen.query();
        String value = query.value(facet.parameter());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (facet) {
                    case KIND -> of("entry-kind." + value);
                    case PHASE -> of("phase." + value);
                    case STATUS -> of("status." + value);
                    case TOPIC -> of("topic." + value);
                    case METHOD -> of("practice." + value);
                    case COST, POPULATION -> of("facet." + facet.parameter() + "." + value);
                    case PEER -> label(facet);
                    case TERRITORY ->
                        value.equals(Filters.HERE) ? of("facet.territoire.ici") : name(chosen.territory(), value);
                    case DISTANCE -> of("facet.autour.chip", Chosen.radius(query), name(chosen.around(), value));
                    case LIKE -> of("facet.comme.chip", name(chosen.like(), value));
                });
    }

    private static String name(Optional<Territory> territory, String typed) {
        return territory.map(Territory::name).orElse(typed);
    }
}
