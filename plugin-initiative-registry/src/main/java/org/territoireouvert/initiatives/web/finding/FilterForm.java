package org.territoireouvert.initiatives.web.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage.Offered;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.initiatives.finding.CostRange;
import org.territoireouvert.initiatives.finding.Counts;
import org.territoireouvert.initiatives.finding.Facet;
import org.territoireouvert.initiatives.finding.PopulationRange;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Topic;

/**
 * The filters beside a list or a map.
 *
 * @param path to which they are sent
 * @param words that are looked for
 * @param typed names of territories as they were typed
 * @param selects with how many entries each value would find; a value that finds nothing is left out unless it is chosen
 * @param radiuses in kilometres
 * @param peer whether only those with somebody to talk to are shown
 * @param peers how many those are
 * @param known communes of the authority
 * @param regions where entries are, each a link with their number
 * @param compared entries that are chosen to be compared, as in the address
 * @param order that is chosen, as in the address
 * @param chips what is chosen, each a link that takes it back
 */
public record FilterForm(
        String path,
        String words,
        FormInput typed,
        List<Offered> selects,
        List<Choice> radiuses,
        boolean peer,
        int peers,
        List<Territory> known,
        List<Link> regions,
        String compared,
        String order,
        List<Link> chips) {

    static FilterForm of(Chosen chosen, Counts counts, Territories territories, FilterWords words) {
        ListQuery query = chosen.query();
        FormInput typed = FormInput.empty();
        chosen.territory()
                .ifPresentOrElse(
                        place -> typed.prefill(Facet.TERRITORY.parameter(), place.label()),
                        () -> typed.prefill(Facet.TERRITORY.parameter(), query.value(Facet.TERRITORY.parameter())));
        chosen.around()
                .ifPresentOrElse(
                        place -> typed.prefill(Facet.DISTANCE.parameter(), place.label()),
                        () -> typed.prefill(Facet.DISTANCE.parameter(), query.value(Facet.DISTANCE.parameter())));
        chosen.like()
                .ifPresentOrElse(
                        place -> typed.prefill(Facet.LIKE.parameter(), place.label()),
                        () -> typed.prefill(Facet.LIKE.parameter(), query.value(Facet.LIKE.parameter())));
        Offering offering = new Offering(query, counts, words);
        String radius = String.valueOf(Chosen.radius(query));
        return new FilterForm(
                query.path(),
                query.words(),
                typed,
                List.of(
                        offering.of(Facet.KIND, EntryKind.class),
                        offering.of(Facet.TOPIC, Topic.class),
                        offering.of(Facet.METHOD, Practice.class),
                        offering.of(Facet.PHASE, Phase.class),
                        offering.of(Facet.STATUS, PhaseStatus.class),
                        offering.of(Facet.COST, CostRange.class),
                        offering.of(Facet.POPULATION, PopulationRange.class)),
                Filters.RADIUSES.stream()
                        .map(value -> new Choice(value, words.of("facet.rayon.km", value), value.equals(radius)))
                        .toList(),
                !query.value(Facet.PEER.parameter()).isEmpty(),
                counts.peers(),
                territories.ofAuthority(),
                regions(query, counts, territories, words),
                query.value(Filters.COMPARED),
                query.value(Filters.ORDER),
                chips(chosen, words));
    }

    /** Writes the choices of one facet. */
    private record Offering(ListQuery query, Counts counts, FilterWords words) {

        Offered of(Facet facet, Class<? extends Enum<?>> values) {
            List<Choice> choices = new ArrayList<>();
            for (Enum<?> value : values.getEnumConstants()) {
                int number = counts.of(facet, value);
                boolean selected = ListFilter.value(value).equals(query.value(facet.parameter()));
                if (number > 0 || selected) {
                    choices.add(new Choice(
                            ListFilter.value(value),
                            words.of("facet.counted", words.value(facet, value), number),
                            selected));
                }
            }
            return new Offered(facet.parameter(), words.label(facet), words.of("facet.all"), choices);
        }
    }

    private static List<Link> regions(ListQuery query, Counts counts, Territories territories, FilterWords words) {
        return counts.regions().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(region -> territories.find(region.getKey()).stream()
                        .map(found -> new Link(
                                words.of("facet.counted", found.name(), region.getValue()),
                                query.with(Facet.TERRITORY.parameter(), found.code()))))
                .toList();
    }

    private static List<Link> chips(Chosen chosen, FilterWords words) {
        return Arrays.stream(Facet.values())
                .flatMap(facet -> words.chip(facet, chosen).stream()
                        .map(label -> new Link(label, without(chosen.query(), facet))))
                .toList();
    }

    private static String without(ListQuery query, Facet facet) {
        return facet == Facet.DISTANCE
                ? query.dropping(Filters.RADIUS).without(facet.parameter())
                : query.without(facet.parameter());
    }
}
