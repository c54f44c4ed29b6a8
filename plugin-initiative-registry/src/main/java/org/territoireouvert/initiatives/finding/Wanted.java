package org.territoireouvert.initiatives.finding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Topic;

/** What is looked for: words and a condition for each facet that is chosen. Immutable. */
public final class Wanted {

    /** Orders of what is found. */
    public enum Order {
        /** What holds the words best first; without words as {@link #NEWEST}. */
        BEST,
        /** What changed last first. */
        NEWEST,
        /** The most complete first. */
        QUALITY
    }

    /** Finds everything, newest first. */
    public static final Wanted ALL = new Wanted("", Order.NEWEST, Map.of());

    private final String words;
    private final Order order;
    private final Map<Facet, Predicate<Card>> conditions;

    private Wanted(String words, Order order, Map<Facet, Predicate<Card>> conditions) {
        this.words = words;
        this.order = order;
        this.conditions = Map.copyOf(conditions);
    }

    String words() {
        return words;
    }

    Order order() {
        return order;
    }

    Map<Facet, Predicate<Card>> conditions() {
        return conditions;
    }

    /** Looks for words. */
    public Wanted words(String typed) {
        return new Wanted(typed, order, conditions);
    }

    /** Orders what is found. */
    public Wanted order(Order other) {
        return new Wanted(words, other, conditions);
    }

    private Wanted and(Facet facet, Predicate<Card> condition) {
        Map<Facet, Predicate<Card>> more = new EnumMap<>(Facet.class);
        more.putAll(conditions);
        more.put(facet, condition);
        return new Wanted(words, order, more);
    }

    /** Only entries of a kind. */
    public Wanted of(EntryKind kind) {
        return and(Facet.KIND, card -> card.kind() == kind);
    }

    /** Only what deals with a topic. */
    public Wanted about(Topic topic) {
        return and(Facet.TOPIC, card -> card.topics().contains(topic));
    }

    /** Only what was done in a way. */
    public Wanted by(Practice method) {
        return and(Facet.METHOD, card -> card.methods().contains(method));
    }

    /** Only what is so far. */
    public Wanted in(Phase phase) {
        return and(Facet.PHASE, card -> card.phase().filter(phase::equals).isPresent());
    }

    /** Only what goes like this. */
    public Wanted being(PhaseStatus status) {
        return and(Facet.STATUS, card -> card.status().filter(status::equals).isPresent());
    }

    /** Only what came to an amount. */
    public Wanted costing(CostRange range) {
        return and(Facet.COST, card -> card.cost().filter(range::equals).isPresent());
    }

    /** Only what is where so many people live. */
    public Wanted among(PopulationRange range) {
        return and(Facet.POPULATION, card -> card.people().filter(range::equals).isPresent());
    }

    /** Only what somebody is willing to talk about. */
    public Wanted withPeer() {
        return and(Facet.PEER, Card::isPeer);
    }

    /** Only what lies in one of some territories, or in what they contain. */
    public Wanted within(Set<String> codes) {
        Set<String> wanted = Set.copyOf(codes);
        return and(Facet.TERRITORY, card -> contains(card.around(), wanted));
    }

    private static boolean contains(List<String> codes, Set<String> wanted) {
        for (String code : codes) {
            if (wanted.contains(code)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Only what lies near a point.
     *
     * @param kilometres as the crow flies
     */
    public Wanted near(Coordinates point, int kilometres) {
        Card.Point centre = new Card.Point(point.north(), point.east());
        return and(
                Facet.DISTANCE,
                card -> card.point()
                        .filter(at -> at.distance(centre) <= kilometres)
                        .isPresent());
    }

    /** Only what is on other territories of the same kind with half to twice as many people. */
    public Wanted like(Territory territory) {
        Likeness likeness = new Likeness(territory.code(), territory.population());
        return and(Facet.LIKE, likeness::test);
    }

    /** Finds nothing: what was chosen does not exist. */
    public Wanted nothing(Facet facet) {
        return and(facet, card -> false);
    }

    /**
     * Whether a territory is like another.
     *
     * @param code of the other
     */
    record Likeness(String code, int population) {

        private static final int FACTOR = 2;

        boolean test(Card card) {
            return !card.territory().isEmpty()
                    && !card.territory().equals(code)
                    && kind(card.territory()) == kind(code)
                    && card.population() > 0
                    && (long) card.population() * FACTOR >= population
                    && card.population() <= (long) population * FACTOR;
        }

        /** The form of a code tells the kind of its territory. */
        private static Territory.Kind kind(String code) {
            if (code.startsWith("R")) {
                return Territory.Kind.REGION;
            }
            return switch (code.length()) {
                case 9 -> Territory.Kind.EPCI;
                case 5 -> Territory.Kind.COMMUNE;
                default -> Territory.Kind.DEPARTEMENT;
            };
        }
    }
}
