package org.territoireouvert.calls.model.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Theme;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Merge.Outcome;
import org.territoireouvert.calls.model.team.Merge.Voice;
import org.territoireouvert.calls.model.team.Post.Nature;

class MergeTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final PostText TEXT =
            new PostText(Optional.empty(), "T", "M", Theme.SOCI, List.of(), Optional.empty());

    private static Post sketch(String id, int revision) {
        Post post = Post.first(id, "appel", Nature.SKETCH, TEXT, "", NOW);
        for (int number = 1; number < revision; number++) {
            post = post.changed(TEXT, NOW);
        }
        return post;
    }

    /** Voices are written as {@code ada+2.1}: ada agrees with the second text of the first sketch and the first of the other. */
    private static Voice voice(String written) {
        String[] parts = written.split("[+-]");
        String[] revisions = parts[1].split("\\.");
        return new Voice(
                "",
                parts[0],
                written.contains("+"),
                "",
                Integer.parseInt(revisions[0]),
                Integer.parseInt(revisions[1]));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            all agree                             | ada bilal clara | ada+2.1 bilal+2.1 clara+2.1           | AGREED
            one is silent                         | ada bilal clara | ada+2.1 bilal+2.1                     | OPEN
            one does not agree                    | ada bilal clara | ada+2.1 bilal-2.1                     | REFUSED
            a no weighs more than all others      | ada bilal       | ada+2.1 bilal-2.1                     | REFUSED
            a yes for an earlier text counts not  | ada bilal       | ada+1.1 bilal+2.1                     | OPEN
            a no for an earlier text counts not   | ada bilal       | ada+2.1 bilal-1.1                     | OPEN
            a yes for another text of the second  | ada bilal       | ada+2.2 bilal+2.1                     | OPEN
            who carries neither has no word       | ada bilal       | ada+2.1 bilal+2.1 zoe-2.1             | AGREED
            who came later is asked too           | ada bilal dora  | ada+2.1 bilal+2.1                     | OPEN
            nobody said anything                  | ada             | ''                                    | OPEN
            """)
    void allCarriersOfBothDecideOnTheTextsAsTheyAre(String what, String carriers, String voices, Outcome outcome) {
        List<Carrier> all = Arrays.stream(carriers.split(" "))
                .map(name -> new Carrier(name, "1", Seat.ofPerson(name, name), "", NOW))
                .toList();
        List<Voice> said = voices.isEmpty()
                ? List.of()
                : Arrays.stream(voices.split(" ")).map(MergeTest::voice).toList();

        assertThat(Merge.outcome(all, said, sketch("1", 2), sketch("2", 1)))
                .as(what)
                .isEqualTo(outcome);
    }
}
