package org.territoireouvert.calls.model.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.calls.model.collective.DecisionRule.Outcome;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;

class BallotTest {

    /** Members as letters: n is named, m is not, x left. */
    private static List<Member> members(String letters) {
        return IntStream.range(0, letters.length())
                .mapToObj(place -> new Member(
                        Integer.toString(place),
                        "c",
                        Member.Kind.PERSON,
                        "",
                        "p" + place,
                        "P" + place,
                        "",
                        letters.charAt(place) == 'x' ? Member.State.LEFT : Member.State.MEMBER,
                        false,
                        letters.charAt(place) == 'n',
                        Instant.EPOCH))
                .toList();
    }

    /** Voices as letters: F, A, O (abstains), - (silent). */
    private static Map<String, Voice> voices(String letters) {
        Map<String, Voice> voices = new HashMap<>();
        Map<Character, Voice> meaning = Map.of('F', Voice.FOR, 'A', Voice.AGAINST, 'O', Voice.ABSTAINS);
        IntStream.range(0, letters.length())
                .filter(place -> meaning.containsKey(letters.charAt(place)))
                .forEach(place -> voices.put(Integer.toString(place), meaning.get(letters.charAt(place))));
        return voices;
    }

    @ParameterizedTest
    @CsvSource({
        // rule, members, voices, excluded or -1, ended, outcome
        "MAJORITY, mmmm, FF--, -1, false, OPEN",
        "MAJORITY, mmmm, FF--, -1, true, REJECTED",
        "MAJORITY, mmmm, FFF-, -1, true, ADOPTED",
        "ALL, mmmm, FFF-, -1, true, REJECTED",
        "ALL, mmm, FFA, 2, false, ADOPTED",
        "ALL, mmm, F-A, 2, false, OPEN",
        "MAJORITY, mmm, FAF, 2, false, REJECTED",
        "MAJORITY, mmxx, FFAA, -1, false, ADOPTED",
        "NAMED, nmm, F--, -1, false, ADOPTED",
        "NAMED, nmm, -FF, -1, true, REJECTED",
        "NAMED, nmm, AFF, 0, false, ADOPTED",
        "NAMED, nmmm, AF--, 0, false, OPEN",
        "NAMED, mmm, FF-, -1, false, ADOPTED",
        "NAMED, nnm, F--, 1, false, ADOPTED",
    })
    void ruleDecides(DecisionRule rule, String members, String voices, int excluded, boolean ended, Outcome expected) {
        Proposal proposal =
                excluded < 0 ? new Proposal.Dissolve("why") : new Proposal.Exclude(Integer.toString(excluded), "why");

        Ballot ballot = Ballot.of(rule, members(members), proposal);

        assertThat(ballot.outcome(voices(voices), ended)).isEqualTo(expected);
        assertThat(ballot.hasVoice(Integer.toString(excluded))).isFalse();
    }
}
