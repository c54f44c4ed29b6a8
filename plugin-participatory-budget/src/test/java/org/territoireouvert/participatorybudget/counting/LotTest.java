package org.territoireouvert.participatorybudget.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.ProjectId;

class LotTest {

    private static final String SEED = "00".repeat(31) + "2a";

    private static Election tied() {
        return SmallVotes.vote(BallotType.APPROVAL, 10, "a:10 b:10 c:10", "", "1 a | 1 b | 1 c");
    }

    /** The numbers any tool gives: {@code printf a | openssl dgst -sha256 -mac HMAC -macopt hexkey:SEED}. */
    @ParameterizedTest
    @CsvSource({
        "a, d9a003ea2bf1c6320f9321f1bcb96227d3f87f8ce1998899f3e639109929d897",
        "b, 20fd90a9625566994e68d45ab8ef7cf7ef11a555a65af14a8762dd5ac7b3ea1b",
        "c, 881e5ba3db0e74a558db91f216f46eeb0f012f620f4d96c11d9fddf354178e83"
    })
    void theLotIsAKeyedDigestOfTheNumber(String project, String digest) {
        assertThat(HexFormat.of().formatHex(new Lot(SEED).priority(new ProjectId(project))))
                .isEqualTo(digest);
    }

    @Test
    void theSmallestPriorityWins() {
        assertThat(SmallVotes.winners(tied(), "greedy_votes tie=lot:" + SEED)).isEqualTo("b");
    }

    /** A seed of the first versions, any word: SHA-256 of the seed followed by the number. */
    @Test
    void olderSeedsDrawAsBefore() {
        assertThat(HexFormat.of().formatHex(new Lot("Rennes-2026").priority(new ProjectId("a"))))
                .isEqualTo("ea4f92a9103646bf2decbb36a33dc24f43417dcb80efe6f4f6344608c30706fe");
    }

    @Test
    void aRuleWaitsForItsSeed() {
        CountingRule published = CountingRule.parse("greedy_votes tie=minCost,lot");

        assertThat(published.tie().awaitsSeed()).isTrue();
        assertThat(published.words()).isEqualTo("greedy_votes on-overflow=skip tie=minCost,lot");
        assertThatExceptionOfType(MissingSeedException.class)
                .isThrownBy(() -> CountVotes.of(tied(), published))
                .withMessageContaining("lot:SEED");
        assertThat(published.withSeed(SEED).words()).isEqualTo("greedy_votes on-overflow=skip tie=minCost,lot:" + SEED);
        assertThat(CountVotes.of(tied(), published.withSeed(SEED)).order()).hasSize(1);
    }

    @Test
    void aSeedIsDrawnOnce() {
        CountingRule drawn = CountingRule.parse("greedy_votes tie=lot:" + SEED);

        assertThat(drawn.withSeed("ff".repeat(32))).isEqualTo(drawn);
    }
}
