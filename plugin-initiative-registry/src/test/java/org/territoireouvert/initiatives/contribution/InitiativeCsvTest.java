package org.territoireouvert.initiatives.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitiativeCsvTest {

    private static final String HEADER = String.join(",", InitiativeCsv.COLUMNS) + "\r\n";

    @Test
    void listsAreReadLineByLine() throws Exception {
        String file = HEADER + "verger,Verger,R,P,Corvaux,Commune,2024-01-01,trial,12.50,\"Un\nDeux\",,,L\r\n";

        InitiativeCsv.Reading reading = InitiativeCsv.read(new StringReader(file), Instant.EPOCH);

        assertThat(reading).isInstanceOfSatisfying(InitiativeCsv.Reading.Readable.class, readable -> {
            assertThat(readable.initiatives()).hasSize(1);
            assertThat(readable.initiatives().get(0).results()).containsExactly("Un", "Deux");
            assertThat(readable.initiatives().get(0).cost().cents()).isEqualTo(1250);
        });
    }

    private static List<String> problems(String file) {
        return switch (InitiativeCsv.read(new StringReader(file), Instant.EPOCH)) {
            case InitiativeCsv.Reading.Readable readable -> List.of();
            case InitiativeCsv.Reading.Refused refused ->
                refused.problems().stream()
                        .map(problem -> problem.line() + " " + problem.messageKey())
                        .toList();
        };
    }

    @Test
    void everyProblemIsNamedWithItsLine() {
        String file = HEADER
                + "verger,Verger,R,P,Corvaux,Commune,demain,essai,1 000,,,,L\r\n"
                + "mare,Mare\r\n"
                + "Haie Vive,,R,P,,Commune,2024-01-01,trial,-1,,,,L\r\n"
                + "puits,Puits,R,P,Corvaux,Commune,2024-01-01,trial,1,,,,L\r\n"
                + "puits,Puits,R,P,Corvaux,Commune,2024-01-01,trial,1e9,,,,L\r\n"
                + "puits,Puits,R,P,Corvaux,Commune,2024-01-01,trial,1,,,,L\r\n";

        assertThat(problems(file))
                .containsExactly(
                        "2 import.problem.date",
                        "2 import.problem.phase",
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
        String one = "x,T,R,P,C,H,2024-01-01,trial,1,,,,L\r\n";
        assertThat(problems(HEADER + one.repeat(6_000))).containsExactly("5002 import.problem.too-many");
    }
}
