package org.territoireouvert.initiatives.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.initiatives.exchange.FileRows.UnreadableFileException;
import org.territoireouvert.runner.text.JacksonJson;

class FileRowsTest {

    private final List<ImportRow> rows = new ArrayList<>();

    private List<String> read(String file, Charset charset) throws Exception {
        return FileRows.read(
                new ByteArrayInputStream(file.getBytes(charset)),
                new JacksonJson(),
                (line, cells) -> rows.add(new ImportRow(line, cells)));
    }

    private List<String> read(String file) throws Exception {
        return read(file, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"titre,lieu\r\nÉté,Nantes\r\n", "titre;lieu\nÉté;Nantes\n", "\ufefftitre\tlieu\nÉté\tNantes"})
    void cellsAreReadWhateverSeparatesThem(String file) throws Exception {
        assertThat(read(file)).containsExactly("titre", "lieu");
        assertThat(rows).containsExactly(new ImportRow(2, Map.of("titre", "Été", "lieu", "Nantes")));
    }

    @Test
    void emptyCellsAndLinesAreLeftOutAndLinesOfACellKept() throws Exception {
        read("titre,echecs\n\nVerger,\"Un\nDeux\"\nMare,  \n");

        assertThat(rows.get(0).cells()).containsEntry("echecs", "Un\nDeux");
        assertThat(rows.get(1).cells()).containsOnlyKeys("titre");
    }

    @Test
    void apostropheInFrontOfAFormulaIsTakenAway() throws Exception {
        read("titre,lieu\n'=1+1,'Aujourd’hui\n");

        assertThat(rows.get(0).cells()).isEqualTo(Map.of("titre", "=1+1", "lieu", "'Aujourd’hui"));
    }

    @Test
    void objectsOfAJsonDocumentAreFlattened() throws Exception {
        String document = """
                {"total": 2, "cases": [
                  {"title": "Un", "cost": 12.50, "place": {"city": "Rennes"}, "tags": ["a", "b"], "none": null},
                  {"title": "Deux", "partners": [{"name": "Ville", "role": "pilote"}]}]}""";

        assertThat(read(document)).containsExactly("title", "cost", "place.city", "tags", "partners");
        assertThat(rows.get(0).cells())
                .isEqualTo(Map.of("title", "Un", "cost", "12.50", "place.city", "Rennes", "tags", "a\nb"));
        assertThat(rows.get(1).cells()).containsEntry("partners", "Ville – pilote");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("", StandardCharsets.UTF_8, ""),
                Arguments.of("titre,lieu\nÉté,X\n", StandardCharsets.ISO_8859_1, "1 import.problem.encoding"),
                Arguments.of("titre,lieu\nÉté,X\n", StandardCharsets.UTF_16LE, "1 import.problem.encoding"),
                Arguments.of("titre\nVerger\n", StandardCharsets.UTF_8, "1 import.problem.titles"),
                Arguments.of("titre,titre\nVerger,X\n", StandardCharsets.UTF_8, "1 import.problem.titles"),
                Arguments.of("titre,lieu\nVerger\n", StandardCharsets.UTF_8, "2 import.problem.cells"),
                Arguments.of("titre,lieu\n\"Verger,X\n", StandardCharsets.UTF_8, "1 import.problem.quotes"),
                Arguments.of(
                        "titre,lieu\n" + "x".repeat(50_001) + ",X\n",
                        StandardCharsets.UTF_8,
                        "2 import.problem.cell-too-long"),
                Arguments.of("{\"a\": 1}", StandardCharsets.UTF_8, "1 import.problem.no-list"),
                Arguments.of("[{\"a\": 1}", StandardCharsets.UTF_8, "1 import.problem.json"),
                Arguments.of("[".repeat(100_000), StandardCharsets.UTF_8, "1 import.problem.json"),
                Arguments.of(
                        "titre,lieu\n" + "V,X\n".repeat(100_001),
                        StandardCharsets.UTF_8,
                        "100002 import.problem.too-many"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoTableIsRefusedInOneSentence(String file, Charset charset, String problem) throws Exception {
        if (problem.isEmpty()) {
            assertThat(read(file, charset)).isEmpty();
            return;
        }
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> read(file, charset))
                .satisfies(refused -> assertThat(refused.problem().line() + " "
                                + refused.problem().messageKey())
                        .isEqualTo(problem));
    }
}
