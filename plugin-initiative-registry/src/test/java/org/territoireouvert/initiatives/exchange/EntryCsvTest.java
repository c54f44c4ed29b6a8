package org.territoireouvert.initiatives.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.initiatives.model.Lessons;

class EntryCsvTest {

    private static final String HEADER = String.join(",", EntryCsv.COLUMNS) + "\r\n";

    @Test
    void listsAreReadLineByLine() throws Exception {
        String file = HEADER
                + "verger,Verger,R,P,Corvaux,Commune,2024-01-01,Opération,En cours,12.50,\"Un\nDeux\",,,etalab-2.0\r\n";

        EntryCsv.Reading reading = EntryCsv.read(new StringReader(file));

        assertThat(reading).isInstanceOfSatisfying(EntryCsv.Reading.Readable.class, readable -> {
            assertThat(readable.sheets()).hasSize(1);
            assertThat(readable.sheets().get(0).sheet().lessons().results())
                    .extracting(Lessons.Result::fact)
                    .containsExactly("Un", "Deux");
            assertThat(readable.sheets().get(0).sheet().means().total()).contains(new Money(1250));
        });
    }

    private static List<String> problems(String file) {
        return switch (EntryCsv.read(new StringReader(file))) {
            case EntryCsv.Reading.Readable readable -> List.of();
            case EntryCsv.Reading.Refused refused ->
                refused.problems().stream()
                        .map(problem -> problem.line() + " " + problem.messageKey())
                        .toList();
        };
    }

    @Test
    void everyProblemIsNamedWithItsLine() {
        String file = HEADER
                + "verger,Verger,R,P,Corvaux,Commune,demain,essai,,1 000,,,,etalab-2.0\r\n"
                + "mare,Mare\r\n"
                + "Haie Vive,,R,P,,Commune,2024-01-01,Opération,En cours,-1,,,,etalab-2.0\r\n"
                + "puits,Puits,R,P,Corvaux,Commune,2024-01-01,Opération,En cours,1,,,,etalab-2.0\r\n"
                + "puits,Puits,R,P,Corvaux,Commune,2024-01-01,Opération,En cours,1e9,,,,etalab-2.0\r\n"
                + "puits,Puits,R,P,Corvaux,Commune,2024-01-01,Opération,En cours,1,,,,etalab-2.0\r\n";

        assertThat(problems(file))
                .containsExactly(
                        "2 import.problem.date",
                        "2 import.problem.code",
                        "2 import.problem.cost",
                        "3 import.problem.cells",
                        "4 import.problem.slug",
                        "4 import.problem.missing",
                        "4 import.problem.missing",
                        "4 import.problem.cost",
                        "6 import.problem.cost",
                        "7 import.problem.twice");
    }

    @Test
    void filesThatAreNoRegistryAreRefusedInOneSentence() {
        assertThat(problems("a,b\r\n1,2\r\n")).containsExactly("1 import.problem.header");
        assertThat(problems(HEADER + "verger,\"Verger\r\n")).containsExactly("1 import.problem.quotes");
        assertThat(problems("\u0000\u0001")).containsExactly("1 import.problem.header");
        String one = "x,T,R,P,C,H,2024-01-01,Opération,En cours,1,,,,etalab-2.0\r\n";
        assertThat(problems(HEADER + one.repeat(6_000))).containsExactly("5002 import.problem.too-many");
    }
}
