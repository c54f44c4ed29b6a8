package org.territoireouvert.initiatives.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.initiatives.entry.SheetExamples;

class SheetFieldTest {

    @ParameterizedTest
    @EnumSource(SheetField.class)
    void eachFieldIsTakenAlone(SheetField field) {
        Sheet empty = Sheet.empty(EntryKind.INITIATIVE);
        Sheet full = SheetExamples.orchard();

        Sheet taken = field.take(empty, full);

        assertThat(SheetField.differing(empty, taken)).containsExactly(field);
        assertThat(field.trace(taken)).isEqualTo(field.trace(full)).isNotEqualTo(field.trace(empty));
    }

    @Test
    void allFieldsTogetherAreTheSheet() {
        Sheet taken = Sheet.empty(EntryKind.INITIATIVE);

        for (SheetField field : SheetField.values()) {
            taken = field.take(taken, SheetExamples.orchard());
        }

        assertThat(taken).isEqualTo(SheetExamples.orchard());
    }
}
