package org.territoireouvert.initiatives.web.finding;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.initiatives.finding.CostRange;
import org.territoireouvert.initiatives.finding.Facet;
import org.territoireouvert.initiatives.finding.PopulationRange;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Topic;

/** What may be chosen on the list and on the map, as it stands in addresses and in kept searches. */
public final class Filters {

    /** Address of the list. */
    public static final String LIST = "/initiatives";

    /** Address of the map. */
    static final String MAP = "/initiatives/carte";

    static final String RADIUS = "rayon";
    static final String ORDER = "tri";
    static final String COMPARED = "comparer";
    static final String YES = "oui";

    /** The communes of the authority, as a territory. */
    static final String HERE = "ici";

    static final List<String> RADIUSES = List.of("10", "25", "50", "100", "200");
    static final List<String> ORDERS = List.of("pertinence", "recent", "qualite");

    private static final ListFilter[] ALL = {
        ListFilter.of(Facet.KIND.parameter(), EntryKind.class),
        ListFilter.of(Facet.TOPIC.parameter(), Topic.class),
        ListFilter.of(Facet.METHOD.parameter(), Practice.class),
        ListFilter.open(Facet.TERRITORY.parameter()),
        ListFilter.open(Facet.DISTANCE.parameter()),
        ListFilter.of(RADIUS, RADIUSES),
        ListFilter.open(Facet.LIKE.parameter()),
        ListFilter.of(Facet.POPULATION.parameter(), PopulationRange.class),
        ListFilter.of(Facet.COST.parameter(), CostRange.class),
        ListFilter.of(Facet.PHASE.parameter(), Phase.class),
        ListFilter.of(Facet.STATUS.parameter(), PhaseStatus.class),
        ListFilter.of(Facet.PEER.parameter(), List.of(YES)),
        ListFilter.of(ORDER, ORDERS),
        ListFilter.open(COMPARED)
    };

    private Filters() {}

    static ListQuery read(Request request, String path) {
        return ListQuery.read(request, path, ALL);
    }

    /** Returns what stands behind the question mark of the list, without what does not change what is found. */
    static String kept(ListQuery query) {
        String address = query.dropping(COMPARED).dropping(ORDER).address();
        int mark = address.indexOf('?');
        return mark < 0 ? "" : address.substring(mark + 1);
    }

    /** Reads what {@link #kept} wrote; what is not offered any more is left out. */
    public static ListQuery ofKept(String kept) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : kept.split("&")) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                String name = pair.substring(0, sign);
                String value = URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8);
                if (isOffered(name, value)) {
                    values.put(name, value);
                }
            }
        }
        return new ListQuery(LIST, List.of(ALL), values);
    }

    private static boolean isOffered(String name, String value) {
        return !value.isEmpty()
                && value.length() <= ListQuery.LONGEST
                && (name.equals(ListQuery.WORDS)
                        || Stream.of(ALL)
                                .filter(filter -> filter.name().equals(name))
                                .anyMatch(filter -> filter.values()
                                        .map(known -> known.contains(value))
                                        .orElse(true)));
    }
}
