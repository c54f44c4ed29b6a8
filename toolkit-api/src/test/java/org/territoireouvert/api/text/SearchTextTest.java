package org.territoireouvert.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void accentsAndLigaturesAreFolded() {
        assertThat(SearchText.fold("L’Éclairage du Cœur  de ville")).isEqualTo("l eclairage du coeur de ville");
    }

    @Test
    void wildcardsOfTheQueryAreNotWildcards() {
        assertThat(SearchText.pattern("100 % _eau")).isEqualTo("%100 eau%");
    }

    @Test
    void slugIsCutWithoutATrailingHyphen() {
        assertThat(SearchText.slug("Saint-Élan : place")).isEqualTo("saint-elan-place");
        assertThat(SearchText.slug("a".repeat(79) + " b")).isEqualTo("a".repeat(79));
        assertThat(SearchText.slug("…")).isEqualTo("-");
    }
}
