package org.territoireouvert.calls.model.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.calls.model.collective.DecisionRule.Outcome;
import org.territoireouvert.calls.model.collective.DecisionRule.Voice;

class DecisionRuleTest {

    private static Member member(int number, Member.State state, boolean isNamed) {
        String id = String.valueOf(number);
        return new Member(id, "c", Member.Kind.PERSON, "", id, id, "", state, false, isNamed, Instant.EPOCH);
    }

    /** Voices as letters, one for each member: F, A, O (abstains), - (silent). */
    private static Map<String, Voice> voices(String letters) {
        Map<String, Voice> voices = new HashMap<>();
        IntStream.range(0, letters.length()).forEach(place -> {
            String id = String.valueOf(place);
            switch (letters.charAt(place)) {
                case 'F' -> voices.put(id, Voice.FOR);
                case 'A' -> voices.put(id, Voice.AGAINST);
                case 'O' -> voices.put(id, Voice.ABSTAINS);
                default -> {}
            }
        });
        return voices;
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, FFFF, ADOPTED",
        "ALL, FFF-, OPEN",
        "ALL, FFFO, ADOPTED",
        "ALL, OOOO, REJECTED",
        "ALL, A---, REJECTED",
        "MAJORITY, FF--, OPEN",
        "MAJORITY, FFF-, ADOPTED",
        "MAJORITY, FFAA, REJECTED",
        "MAJORITY, FFO-, OPEN",
        "MAJORITY, FFOO, REJECTED",
        "MAJORITY, OOF-, REJECTED",
        "NAMED, FF--, ADOPTED",
        "NAMED, F-FF, OPEN",
        "NAMED, FFAA, ADOPTED",
        "NAMED, FAFF, REJECTED",
    })
    void fourMembersOfWhomTwoAreNamed(DecisionRule rule, String given, Outcome expected) {
        List<Member> members = IntStream.range(0, 4)
                .mapToObj(number -> member(number, Member.State.MEMBER, number < 2))
                .toList();

        assertThat(rule.outcome(members, voices(given))).isEqualTo(expected);
    }

    @Test
    void whoLeftOrAsksHasNoVoice() {
        List<Member> members = List.of(
                member(0, Member.State.MEMBER, false),
                member(1, Member.State.LEFT, true),
                member(2, Member.State.ASKING, true),
                member(3, Member.State.EXCLUDED, true));

        assertThat(DecisionRule.ALL.outcome(members, voices("FAAA"))).isEqualTo(Outcome.ADOPTED);
        assertThat(DecisionRule.NAMED.outcome(members, voices("FFFF"))).isEqualTo(Outcome.REJECTED);
    }
}
