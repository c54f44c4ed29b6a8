package org.territoireouvert.initiatives.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Topic;

/**
 * How many entries each value of a facet would find together with all that is chosen of the others. Plain arrays, as they are
 * counted for each of 100,000 entries. Not thread-safe.
 */
public final class Counts {

    private static final Facet[] ALL = Facet.values();

    private final int[] kinds = new int[EntryKind.values().length];
    private final int[] topics = new int[Topic.values().length];
    private final int[] methods = new int[Practice.values().length];
    private final int[] phases = new int[Phase.values().length];
    private final int[] statuses = new int[PhaseStatus.values().length];
    private final int[] costs = new int[CostRange.values().length];
    private final int[] populations = new int[PopulationRange.values().length];
    private final Map<String, int[]> regions = new HashMap<>();
    private int peers;

    /** Counts nothing yet. */
    Counts() {}

    /** Counts an entry that all conditions let pass. */
    void add(Card card) {
        for (Facet facet : ALL) {
            add(facet, card);
        }
    }

    /** Counts an entry that only the condition of a facet does not let pass. */
    void add(Facet facet, Card card) {
        switch (facet) {
            case KIND -> kinds[card.kind().ordinal()]++;
            case TOPIC -> each(card.topics(), topics);
            case METHOD -> each(card.methods(), methods);
            case PHASE -> card.phase().ifPresent(phase -> phases[phase.ordinal()]++);
            case STATUS -> card.status().ifPresent(status -> statuses[status.ordinal()]++);
            case COST -> card.cost().ifPresent(range -> costs[range.ordinal()]++);
            case POPULATION -> card.people().ifPresent(range -> populations[range.ordinal()]++);
            case PEER -> peers += card.isPeer() ? 1 : 0;
            case TERRITORY -> card.region().ifPresent(this::region);
            case DISTANCE, LIKE -> {}
        }
    }

    private static void each(Set<? extends Enum<?>> values, int[] numbers) {
        for (Enum<?> value : values) {
            numbers[value.ordinal()]++;
        }
    }

    /** Régions alone are offered to choose from: there are tens of thousands of communes. */
    private void region(String code) {
        regions.computeIfAbsent(code, first -> new int[1])[0]++;
    }

    /** Returns how many a value would find. */
    public int of(Facet facet, Enum<?> value) {
        int[] numbers = switch (facet) {
            case KIND -> kinds;
            case TOPIC -> topics;
            case METHOD -> methods;
            case PHASE -> phases;
            case STATUS -> statuses;
            case COST -> costs;
            case POPULATION -> populations;
            case PEER, TERRITORY, DISTANCE, LIKE ->
                throw new IllegalArgumentException("The values of " + facet + " are not \"" + value + "\"");
        };
        return numbers[value.ordinal()];
    }

    /** Returns how many those have with whom somebody is willing to talk. */
    public int peers() {
        return peers;
    }

    /** Returns how many entries each région has, by code; none for one without. */
    public Map<String, Integer> regions() {
        Map<String, Integer> numbers = new HashMap<>();
        regions.forEach((code, number) -> numbers.put(code, number[0]));
        return numbers;
    }
}
