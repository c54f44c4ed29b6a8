package org.territoireouvert.participatorybudget.casting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.territoireouvert.participatorybudget.casting.KilledCasts.Found;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestDatabases;

/** A ballot of which somebody has the receipt survives the death of the process; benchmarks/kills does it often. */
class KilledCastsTest {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyAcknowledgedBallotIsThereAfterTheProcessWasKilled(Engine engine) throws Exception {
        KilledCasts casts = new KilledCasts(TestDatabases.fresh(engine), 7);

        for (int kill = 1; kill <= 3; kill++) {
            casts.kill("run-" + kill);
        }

        Found found = casts.look();
        assertThat(found.acknowledged()).isGreaterThanOrEqualTo(3);
        assertThat(found.lost()).isZero();
        assertThat(found.participations()).isEqualTo(found.ballots());
        assertThat(found.waiting()).isEqualTo(found.ballots());
    }
}
