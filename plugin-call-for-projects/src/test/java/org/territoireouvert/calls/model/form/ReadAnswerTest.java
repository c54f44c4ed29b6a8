package org.territoireouvert.calls.model.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.calls.model.form.ReadAnswer.Reading;

class ReadAnswerTest {

    private static FormField field(FieldKind kind) {
        return switch (kind) {
            case CHOICE, CHOICES -> FormField.choice("x", kind, "La question", true, "Un", "Deux");
            case ROWS ->
                new FormField(
                        "x",
                        kind,
                        "La question",
                        "",
                        true,
                        java.util.Optional.empty(),
                        FormField.Bounds.NONE,
                        List.of(),
                        List.of(FormField.of("a", FieldKind.TEXT, "A", true)),
                        false,
                        false);
            default -> FormField.of("x", kind, "La question", true);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT | Le  hangar | Le hangar",
                "LONG_TEXT | Un lieu | Un lieu",
                "NUMBER | 1 200,50 | 1200.5",
                "NUMBER | −3 | -3",
                "NUMBER | 0,0 | 0",
                "MONEY | 1 200,5 € | 1200.50",
                "MONEY | 0 | 0.00",
                "DATE | 2027-02-28 | 2027-02-28",
                "DATE | 29/2/2028 | 2028-02-29",
                "YES_NO | oui | oui",
                "CHOICE | Deux | Deux",
                "CHOICES | Un | Un",
                "EMAIL | ines@exemple.fr | ines@exemple.fr",
                "PHONE | 02 99 00.00-00 | 0299000000",
                "PHONE | +33 (0)2 99 00 00 00 | +33299000000",
                "PHONE | 0049 30 123456 | +4930123456",
                "PHONE | 3639 | 3639",
                "LINK | lehangar.fr/agenda | https://lehangar.fr/agenda",
                "LINK | http://exemple.fr | http://exemple.fr",
                "SIRET | 356 000 000 00048 | 35600000000048",
                "RNA | w351 000 123 | W351000123",
                "COMMUNE | 2A004 | 2A004",
                "IBAN | fr76 3000 6000 0112 3456 7890 189 | FR7630006000011234567890189",
                "PLACE | 48.1147,-1.6794 | 48.1147,-1.6794"
            })
    void goodAnswerIsKeptInOneWriting(FieldKind kind, String typed, String kept) {
        assertThat(ReadAnswer.read(field(kind), List.of(typed))).isEqualTo(new Reading.Read(List.of(kept)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | douze | writing.wrong.number",
                "NUMBER | 1.2.3 | writing.wrong.number",
                "MONEY | -5 | writing.wrong.money",
                "MONEY | 1,234 | writing.wrong.money",
                "DATE | 2027-02-29 | writing.wrong.date",
                "DATE | 31/04/2027 | writing.wrong.date",
                "DATE | demain | writing.wrong.date",
                "DATE | +12027-01-01 | writing.wrong.date",
                "YES_NO | peut-être | writing.wrong.choice",
                "CHOICE | Trois | writing.wrong.choice",
                "CHOICES | Trois | writing.wrong.choice",
                "EMAIL | ines@exemple | writing.wrong.email",
                "EMAIL | ines exemple.fr | writing.wrong.email",
                "PHONE | 02 99 00 | writing.wrong.phone",
                "PHONE | appelez-moi | writing.wrong.phone",
                "LINK | javascript:alert(1) | writing.wrong.link",
                "LINK | ftp://exemple.fr | writing.wrong.link",
                "LINK | un site | writing.wrong.link",
                "SIRET | 123 | siret.length",
                "SIRET | 12345678901234 | siret.wrong",
                "RNA | ? | rna.wrong",
                "COMMUNE | Corvaux | writing.wrong.commune",
                "IBAN | FR76 3000 6000 0112 3456 7890 188 | writing.iban.digits",
                "PLACE | 91,0 | writing.wrong.place",
                "PLACE | ici | writing.wrong.place"
            })
    void impossibleAnswerIsRefused(FieldKind kind, String typed, String key) {
        Reading reading = ReadAnswer.read(field(kind), List.of(typed));

        assertThat(reading).isInstanceOfSatisfying(Reading.Impossible.class, impossible -> {
            assertThat(impossible.messageKey()).isEqualTo(key);
            assertThat(impossible.arguments()).startsWith("La question");
        });
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void nothingIsNoAnswerAndNoMistake(FieldKind kind) {
        assertThat(ReadAnswer.read(field(kind), List.of(" ", ""))).isEqualTo(new Reading.Read(List.of()));
    }

    @Test
    void placeIsReadFromTwoNumbersWithCommas() {
        assertThat(ReadAnswer.read(field(FieldKind.PLACE), List.of("48,1147", "-1,6794")))
                .isEqualTo(new Reading.Read(List.of("48.1147,-1.6794")));
        assertThat(ReadAnswer.read(field(FieldKind.PLACE), List.of("48,1147", "")))
                .as("half a point")
                .isInstanceOf(Reading.Impossible.class);
    }

    @Test
    void severalChoicesStandInTheOrderOfTheForm() {
        assertThat(ReadAnswer.read(field(FieldKind.CHOICES), List.of("Deux", "Un", "Deux")))
                .isEqualTo(new Reading.Read(List.of("Un", "Deux")));
    }

    @Test
    void textBeyondAnyMeasureIsRefused() {
        assertThat(ReadAnswer.read(field(FieldKind.LONG_TEXT), List.of("a".repeat(30_001))))
                .isEqualTo(new Reading.Impossible("writing.wrong.long", List.of("La question", 30_000, 30_001)));
        assertThat(ReadAnswer.read(field(FieldKind.LONG_TEXT), List.of("a\r\nb")))
                .isEqualTo(new Reading.Read(List.of("a\nb")));
    }
}
