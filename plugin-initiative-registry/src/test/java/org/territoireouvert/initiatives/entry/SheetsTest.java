package org.territoireouvert.initiatives.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.initiatives.model.EntryKind;
import org.territoireouvert.initiatives.model.Sheet;
import org.territoireouvert.runner.text.JacksonJson;

class SheetsTest {

    private final Sheets sheets = new Sheets(new JacksonJson());

    @Test
    void fullSheetIsReadAsItWasWritten() {
        assertThat(sheets.read(sheets.write(SheetExamples.orchard()))).isEqualTo(SheetExamples.orchard());
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void emptySheetIsReadAsItWasWritten(EntryKind kind) {
        assertThat(sheets.read(sheets.write(Sheet.empty(kind)))).isEqualTo(Sheet.empty(kind));
    }

    @Test
    void whatNoSheetCanSayIsLeftOut() {
        String document = """
                {"kind":"METHOD","subject":{"title":3,"topics":["MOON","ENERGY"]},
                 "course":{"startedOn":"demain","participants":"douze"},"place":{"point":{"latitude":"x"}}}""";

        Sheet read = sheets.read(document);

        assertThat(read.kind()).isEqualTo(EntryKind.METHOD);
        assertThat(read.subject().topics()).hasSize(1);
        assertThat(read.course()).isEqualTo(Sheet.empty(EntryKind.METHOD).course());
    }

    @Test
    void damagedDocumentIsNamed() {
        assertThatIllegalStateException().isThrownBy(() -> sheets.read("{")).withMessageContaining("no JSON");
    }
}
