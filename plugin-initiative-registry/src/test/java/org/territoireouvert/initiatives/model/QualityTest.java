package org.territoireouvert.initiatives.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.initiatives.entry.SheetExamples;
import org.territoireouvert.initiatives.model.Quality.Criterion;

class QualityTest {

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void emptySheetOfAnyKindCountsForNothing(EntryKind kind) {
        assertThat(Quality.of(Sheet.empty(kind)).score()).isZero();
        assertThat(Quality.of(Sheet.empty(kind)).missing())
                .extracting(Criterion::part)
                .isSubsetOf(kind.parts());
    }

    @Test
    void fullSheetLacksOnlyALongerStory() {
        assertThat(Quality.of(SheetExamples.orchard()).missing()).containsExactly(Criterion.STORY);
    }

    @Test
    void whatDidNotWorkIsAskedForFirst() {
        assertThat(Quality.of(Sheet.empty(EntryKind.INITIATIVE)).missing()).startsWith(Criterion.FAILURE);
    }
}
