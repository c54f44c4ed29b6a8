package org.territoireouvert.initiatives.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
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

    @Test
    void everyWrongLineIsNamed() throws Exception {
        String file = HEADER
                + "verger,Verger,R,P,Corvaux,Commune,demain,trial,1,,,,L\r\n"
                + "mare,Mare\r\n"
                + "haie,Haie,R,P,Corvaux,Commune,2024-01-01,trial,-1,,,,L\r\n";

        InitiativeCsv.Reading reading = InitiativeCsv.read(new StringReader(file), Instant.EPOCH);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        InitiativeCsv.Reading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(3)
                                .anyMatch(problem -> problem.contains("demain"))
                                .anyMatch(problem -> problem.contains("2 cells instead of 13")));
    }
}
