package org.territoireouvert.participatorybudget.beacon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.participatorybudget.proof.Hash;

class BeaconTest {

    private static final long APRIL = 27_946_612;

    @Test
    void roundsAreCountedAsTheChainDoes() {
        assertThat(Beacon.QUICKNET.timeOf(1)).isEqualTo(Instant.ofEpochSecond(1_692_803_367));
        assertThat(Beacon.QUICKNET.timeOf(APRIL)).isEqualTo(Instant.parse("2026-04-20T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-19T23:50:00Z, 0",
        "2026-04-19T23:49:59Z, 0",
        "2026-04-19T23:49:57.000000001Z, 0",
        "2026-04-19T23:49:57Z, -1",
        "2026-04-19T23:50:00.000000001Z, 1",
        "2026-04-19T23:50:03Z, 1",
        "2026-04-19T23:50:04Z, 2"
    })
    void theFirstRoundTenMinutesAfterTheEndSettlesTies(Instant end, long later) {
        long round = Beacon.QUICKNET.roundAfter(end);

        assertThat(round).isEqualTo(APRIL + later);
        assertThat(Beacon.QUICKNET.timeOf(round)).isAfterOrEqualTo(end.plusSeconds(600));
        assertThat(Beacon.QUICKNET.timeOf(round - 1)).isBefore(end.plusSeconds(600));
    }

    /** Round 1000 of the chain, as its servers answer. */
    @Test
    void theRandomnessOfARoundIsTheHashOfItsSignature() {
        BeaconRound round = new BeaconRound(
                1000,
                new Hash("fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd"),
                "b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39");

        assertThat(round.isSound()).isTrue();
        assertThat(BeaconRound.parse(round.text())).contains(round);
        assertThat(BeaconRound.of(round.details())).contains(round);
        assertThat(new BeaconRound(1000, Hash.of("other"), round.signature()).isSound())
                .isFalse();
        assertThat(BeaconRound.parse("4 17 23")).isEmpty();
    }

    @Test
    void aManifestNamesTheKnownChainOrNone() {
        assertThat(Beacon.of(Map.of("draw", Beacon.QUICKNET.written()))).contains(Beacon.QUICKNET);
        assertThat(Beacon.of(Map.of())).isEmpty();
        assertThatThrownBy(() -> Beacon.of(Map.of("draw", Map.of("beacon", "drand", "chain", "mine"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
