package org.territoireouvert.calls.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastFileRowsTest {

    private static final String TITLES =
            "nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,objet,montant,nature,"
                    + "conditionsVersement,datesPeriodeVersement,notificationUE,pourcentageSubvention";
    private static final String ROW = "Ville,1,2,Été,o,5,6,7,8,9,10";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final List<PastRow> rows = new ArrayList<>();

    private List<String> read(String file, Charset charset) throws Exception {
        return PastFileRows.read(
                new ByteArrayInputStream(file.getBytes(charset)), (line, cells) -> rows.add(new PastRow(line, cells)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void cellsAreReadWhateverSeparatesThem(String separator) throws Exception {
        String file = "\ufeff" + (TITLES + ",idbeneficiaire\r\n" + ROW + ",\r\n\r\n").replace(",", separator);

        assertThat(read(file, StandardCharsets.UTF_8)).isEmpty();

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().line()).isEqualTo(2);
        assertThat(rows.getFirst().text(PastColumn.BENEFICIARY)).isEqualTo("Été");
        assertThat(rows.getFirst().cells()).doesNotContainKey(PastColumn.SIRET);
    }

    @Test
    void lineOfARowIsTheOneOnWhichItBegins() throws Exception {
        String quoted = "Ville,1,2,X,\"un \"\"mot\"\",\net un autre\",5,6,7,8,9,10";

        read(TITLES + "\n" + quoted + "\n" + ROW, StandardCharsets.UTF_8);

        assertThat(rows.getFirst().text(PastColumn.OBJECT)).isEqualTo("un \"mot\", et un autre");
        assertThat(rows.getLast().line()).isEqualTo(4);
    }

    @Test
    void unknownColumnsAreNamedAndApostrophesOfExportsAreTakenAway() throws Exception {
        assertThat(read(TITLES + ",quartier\nVille,1,2,X,'=1+1,5,6,7,8,9,10,Nord\n", StandardCharsets.UTF_8))
                .containsExactly("quartier");

        assertThat(rows.getFirst().text(PastColumn.OBJECT)).isEqualTo("=1+1");
    }

    static Stream<Arguments> unreadable() {
        Charset utf8 = StandardCharsets.UTF_8;
        return Stream.of(
                Arguments.of("", utf8, "1 past.problem.columns"),
                Arguments.of(TITLES + "\n", utf8, "1 past.problem.empty"),
                Arguments.of(TITLES + "\n" + ROW, WINDOWS, "1 past.problem.encoding"),
                Arguments.of(TITLES + "\n" + ROW, StandardCharsets.UTF_16LE, "1 past.problem.encoding"),
                Arguments.of(TITLES.replace("montant,", "") + "\n" + ROW, utf8, "1 past.problem.column"),
                Arguments.of(TITLES + ",Montant\n" + ROW + ",1", utf8, "1 past.problem.column-twice"),
                Arguments.of(TITLES + "\n" + ROW + ",11\n", utf8, "2 past.problem.cells"),
                Arguments.of(TITLES + "\n" + ROW + "\n\"" + ROW, utf8, "3 past.problem.quotes"),
                Arguments.of(TITLES + "\n\"a\"b" + ROW, utf8, "2 past.problem.quotes"),
                Arguments.of(TITLES + "\n" + "x".repeat(20_001) + ROW, utf8, "2 past.problem.cell-too-long"),
                Arguments.of(TITLES + "\n" + ",".repeat(300), utf8, "2 past.problem.too-wide"),
                Arguments.of(TITLES + ("\n" + ROW).repeat(100_001), utf8, "100002 past.problem.too-many"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoTableOfTheSchemaIsRefusedInOneSentence(String file, Charset charset, String problem) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(file, charset))
                .satisfies(refused -> assertThat(refused.problem().line() + " "
                                + refused.problem().messageKey())
                        .isEqualTo(problem));
    }
}
