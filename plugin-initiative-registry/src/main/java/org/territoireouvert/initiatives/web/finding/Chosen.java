package org.territoireouvert.initiatives.web.finding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.initiatives.finding.CostRange;
import org.territoireouvert.initiatives.finding.Facet;
import org.territoireouvert.initiatives.finding.PopulationRange;
import org.territoireouvert.initiatives.finding.Wanted;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Topic;

/**
 * What a reader chose, understood.
 *
 * @param query as it stands in the address
 * @param territory in which entries are, when one is chosen
 * @param around place from which distances are reckoned
 * @param like territory of which others like it are looked for
 * @param unknown names that no territory has, in which case nothing is found
 */
public record Chosen(
        ListQuery query,
        Wanted wanted,
        Optional<Territory> territory,
        Optional<Territory> around,
        Optional<Territory> like,
        List<String> unknown) {

    private static final int USUAL_RADIUS = 25;

    /** Copies the list. */
    public Chosen {
        unknown = List.copyOf(unknown);
    }

    /** Understands what is chosen. */
    public static Chosen of(ListQuery query, Territories territories) {
        Optional<Territory> territory = named(query, Facet.TERRITORY, territories);
        Optional<Territory> around = named(query, Facet.DISTANCE, territories);
        Optional<Territory> like = named(query, Facet.LIKE, territories);
        Wanted wanted = simple(query);
        List<String> unknown = new java.util.ArrayList<>();
        String in = query.value(Facet.TERRITORY.parameter());
        if (in.equals(Filters.HERE)) {
            wanted = wanted.within(own(territories));
        } else if (!in.isEmpty()) {
            wanted = territory.isPresent()
                    ? wanted.within(Set.of(territory.get().code()))
                    : missing(wanted, Facet.TERRITORY, in, unknown);
        }
        String near = query.value(Facet.DISTANCE.parameter());
        if (!near.isEmpty()) {
            Optional<Coordinates> centre =
                    point(near).or(() -> around.flatMap(place -> territories.centre(place.code())));
            wanted = centre.isPresent()
                    ? wanted.near(centre.get(), radius(query))
                    : missing(wanted, Facet.DISTANCE, near, unknown);
        }
        String model = query.value(Facet.LIKE.parameter());
        if (!model.isEmpty()) {
            wanted = like.isPresent() ? wanted.like(like.get()) : missing(wanted, Facet.LIKE, model, unknown);
        }
        return new Chosen(query, wanted, territory, around, like, unknown);
    }

    private static Wanted missing(Wanted wanted, Facet facet, String name, List<String> unknown) {
        unknown.add(name);
        return wanted.nothing(facet);
    }

    private static Set<String> own(Territories territories) {
        return territories.ofAuthority().stream().map(Territory::code).collect(Collectors.toSet());
    }

    private static Wanted simple(ListQuery query) {
        Wanted wanted = Wanted.ALL.words(query.words()).order(order(query));
        Optional<EntryKind> kind = query.value(Facet.KIND.parameter(), EntryKind.class);
        wanted = kind.isPresent() ? wanted.of(kind.get()) : wanted;
        Optional<Topic> topic = query.value(Facet.TOPIC.parameter(), Topic.class);
        wanted = topic.isPresent() ? wanted.about(topic.get()) : wanted;
        Optional<Practice> method = query.value(Facet.METHOD.parameter(), Practice.class);
        wanted = method.isPresent() ? wanted.by(method.get()) : wanted;
        Optional<Phase> phase = query.value(Facet.PHASE.parameter(), Phase.class);
        wanted = phase.isPresent() ? wanted.in(phase.get()) : wanted;
        Optional<PhaseStatus> status = query.value(Facet.STATUS.parameter(), PhaseStatus.class);
        wanted = status.isPresent() ? wanted.being(status.get()) : wanted;
        Optional<CostRange> cost = query.value(Facet.COST.parameter(), CostRange.class);
        wanted = cost.isPresent() ? wanted.costing(cost.get()) : wanted;
        Optional<PopulationRange> people = query.value(Facet.POPULATION.parameter(), PopulationRange.class);
        wanted = people.isPresent() ? wanted.among(people.get()) : wanted;
        return query.value(Facet.PEER.parameter()).isEmpty() ? wanted : wanted.withPeer();
    }

    static Wanted.Order order(ListQuery query) {
        return switch (query.value(Filters.ORDER)) {
            case "recent" -> Wanted.Order.NEWEST;
            case "qualite" -> Wanted.Order.QUALITY;
            default -> query.words().isEmpty() ? Wanted.Order.NEWEST : Wanted.Order.BEST;
        };
    }

    static int radius(ListQuery query) {
        String chosen = query.value(Filters.RADIUS);
        return chosen.isEmpty() ? USUAL_RADIUS : Integer.parseInt(chosen);
    }

    /** A name, a label or a code; of several territories with a name the one that the search of territories puts first. */
    private static Optional<Territory> named(ListQuery query, Facet facet, Territories territories) {
        String typed = query.value(facet.parameter());
        if (typed.isEmpty() || typed.equals(Filters.HERE)) {
            return Optional.empty();
        }
        return territories
                .find(typed)
                .or(() -> territories.search(typed, EnumSet.allOf(Territory.Kind.class), 1).stream()
                        .findFirst());
    }

    /** Reads {@code 48.11, -1.68}. */
    static Optional<Coordinates> point(String typed) {
        String[] degrees = typed.split("[;,] *");
        return degrees.length == 2 ? Coordinates.parse(degrees[0], degrees[1]) : Optional.empty();
    }

    /** Returns the slugs that are to be compared. */
    List<String> compared() {
        return Comparison.slugs(query.value(Filters.COMPARED));
    }
}
