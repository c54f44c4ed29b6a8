package org.territoireouvert.initiatives.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.territory.Coordinates;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.Topic;

class SearchTest {

    private static final Coordinates RENNES = new Coordinates("48.11", "-1.68");

    private final Snapshot snapshot = Snapshot.of(List.of(
            card("un", EntryKind.INITIATIVE, Topic.ENERGY, "35238", 225_000, 90, 48.11, -1.68),
            card("deux", EntryKind.INITIATIVE, Topic.FOOD, "35047", 18_000, 70, 48.02, -1.75),
            card("trois", EntryKind.METHOD, Topic.ENERGY, "44109", 325_000, 40, 47.22, -1.55)));

    private static Card card(
            String slug,
            EntryKind kind,
            Topic topic,
            String commune,
            int people,
            int quality,
            double north,
            double east) {
        return new Card(
                slug,
                kind,
                Set.of(topic),
                Set.of(),
                Optional.of(Phase.OPERATION),
                Optional.empty(),
                commune,
                List.of(commune, commune.substring(0, 2), commune.startsWith("35") ? "R53" : "R52"),
                Optional.of(commune.startsWith("35") ? "R53" : "R52"),
                people,
                PopulationRange.of(people),
                CostRange.of(1_000_000),
                false,
                quality,
                Optional.of(new Card.Point(north, east)),
                "2026-11-01T00:00:00Z",
                "2026-11-0" + slug.length() + "T00:00:00Z",
                1);
    }

    private Found find(Wanted wanted, Keyset keyset) {
        return new Search(snapshot, wanted, Optional.empty()).find(keyset);
    }

    private List<String> slugs(Wanted wanted) {
        return find(wanted, Keyset.first(20)).slugs().items();
    }

    @Test
    void eachFilterNarrows() {
        assertThat(slugs(Wanted.ALL)).containsExactly("trois", "deux", "un");
        assertThat(slugs(Wanted.ALL.of(EntryKind.METHOD))).containsExactly("trois");
        assertThat(slugs(Wanted.ALL.about(Topic.ENERGY).within(Set.of("R53")))).containsExactly("un");
        assertThat(slugs(Wanted.ALL.near(RENNES, 10))).containsExactly("un");
        assertThat(slugs(Wanted.ALL.near(RENNES, 25))).containsExactly("deux", "un");
        assertThat(slugs(Wanted.ALL.among(PopulationRange.FROM_10000))).containsExactly("deux");
        assertThat(slugs(Wanted.ALL.costing(CostRange.FROM_5000))).hasSize(3);
        assertThat(slugs(Wanted.ALL.withPeer())).isEmpty();
        assertThat(slugs(Wanted.ALL.order(Wanted.Order.QUALITY))).containsExactly("un", "deux", "trois");
    }

    @Test
    void territoriesAreLikeEachOtherWithHalfToTwiceThePeople() {
        Territory rennes = new Territory("35238", Territory.Kind.COMMUNE, "Rennes", "à Rennes", "Rennes", 225_000);

        assertThat(slugs(Wanted.ALL.like(rennes))).containsExactly("trois");
    }

    @Test
    void valuesAreCountedAsIfTheirOwnFacetWereFree() {
        Counts counts = find(Wanted.ALL.about(Topic.ENERGY).of(EntryKind.INITIATIVE), Keyset.first(20))
                .counts();

        assertThat(counts.of(Facet.TOPIC, Topic.ENERGY)).isEqualTo(1);
        assertThat(counts.of(Facet.TOPIC, Topic.FOOD)).isEqualTo(1);
        assertThat(counts.of(Facet.KIND, EntryKind.METHOD)).isEqualTo(1);
        assertThat(counts.of(Facet.PHASE, Phase.OPERATION)).isEqualTo(1);
        assertThat(counts.regions()).containsOnlyKeys("R53");
    }

    @Test
    void wholeListIsReadPartByPartInBothDirections() {
        for (Wanted wanted : List.of(Wanted.ALL, Wanted.ALL.order(Wanted.Order.QUALITY))) {
            Found first = find(wanted, Keyset.first(2));
            Found second = find(wanted, Keyset.after(first.slugs().next().orElseThrow(), 2, 2));

            assertThat(first.number()).isEqualTo(3);
            assertThat(first.slugs().items()).hasSize(2);
            assertThat(second.slugs().items())
                    .hasSize(1)
                    .doesNotContainAnyElementsOf(first.slugs().items());
            assertThat(second.slugs().previous()).isPresent();
            assertThat(second.slugs().next()).isEmpty();
        }
    }

    @Test
    void wordsOrderByTheirMatch() {
        Search search = new Search(
                snapshot,
                Wanted.ALL.words("x").order(Wanted.Order.BEST),
                Optional.of(List.of("deux", "absent", "trois")));

        assertThat(search.find(Keyset.first(20)).slugs().items()).containsExactly("deux", "trois");
    }

    @Test
    void mapGathersByTheNextSmallerTerritories() {
        Clusters clusters = new Clusters(Clustering.REGIONS);
        snapshot.newest().forEach(clusters::add);

        assertThat(clusters.largestFirst())
                .extracting(Cluster::code, Cluster::entries)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("R53", 2), org.assertj.core.groups.Tuple.tuple("R52", 1));
    }
}
