package org.territoireouvert.runner.search.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.search.word.TypedQuery.Term.Phrase;
import org.territoireouvert.runner.search.word.TypedQuery.Term.Stem;

class TypedQueryTest {

    @Test
    void wordsPhrasesAndExclusionsAreToldApart() {
        TypedQuery query = TypedQuery.of("vélo \"place du marché\" -voiture −“deux roues” porte-monnaie");

        assertThat(query.wanted())
                .containsExactly(
                        new Stem("velo"),
                        new Phrase(List.of("place", "du", "marche")),
                        new Stem("port"),
                        new Stem("monnai"));
        assertThat(query.unwanted()).containsExactly(new Stem("voitur"), new Phrase(List.of("deux", "roues")));
    }

    @Test
    void aQuoteThatIsNotClosedReachesToTheEnd() {
        assertThat(TypedQuery.of("\"place du marché").wanted())
                .containsExactly(new Phrase(List.of("place", "du", "marche")));
    }

    @Test
    void wordsThatSayNothingCountWhenThereAreNoOthers() {
        assertThat(TypedQuery.of("la mairie").wanted()).containsExactly(new Stem("mair"));
        assertThat(TypedQuery.of("la").wanted()).containsExactly(new Phrase(List.of("la")));
    }

    @Test
    void aHyphenInsideAWordExcludesNothing() {
        assertThat(TypedQuery.of("Saint-Élan - Corvaux").unwanted()).isEmpty();
        assertThat(TypedQuery.of("-porte-monnaie").unwanted()).containsExactly(new Phrase(List.of("porte", "monnaie")));
    }

    @Test
    void whatHasNoLettersAsksForNothing() {
        for (String typed : List.of("", " ", "\"", "\"\"", "-", "*", "🚲", "\u0000", "»", "()&|!")) {
            assertThat(TypedQuery.of(typed).isEmpty()).as(typed).isTrue();
        }
        assertThat(TypedQuery.of("-vélo").isEmpty()).isTrue();
    }

    @Test
    void longTextsAreCut() {
        TypedQuery query = TypedQuery.of("mot ".repeat(5_000) + "fin");

        assertThat(query.wanted().size() + query.unwanted().size()).isLessThanOrEqualTo(16);
    }
}
