package org.territoireouvert.runner.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Column;
import org.territoireouvert.api.data.Dataset;
import org.territoireouvert.api.data.Dataset.State;
import org.territoireouvert.runner.text.RuntimeMessages;

class PublishedDatasetTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private State told = State.UNKNOWN;
    private final PublishedDataset ballots = new PublishedDataset(
            new Declarer(Optional.empty(), RuntimeMessages.all(ZoneOffset.UTC)),
            Dataset.of("bulletins", "dataset.ballots", List.of(Column.text("edition")), rows -> {})
                    .state(() -> told));

    /** During a vote no data set carries a running count: its plugin says until when, the clock decides. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:59:59Z, false",
        "2026-11-24T09:00:00Z, false",
        "2026-11-24T09:00:01Z, true",
        "2026-12-09T00:00:00Z, true",
    })
    void itIsClosedUntilItOpens(Instant opens, boolean closed) {
        told = State.UNKNOWN.hiddenUntil(opens);

        assertThat(ballots.state(NOW).hiddenUntil().isPresent()).isEqualTo(closed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00Z, 2026-11-01T00:00:00Z",
        "2027-11-01T00:00:00Z, 2026-11-24T09:00:00Z",
    })
    void aChangeInTheFutureIsOneOfNow(Instant changed, Instant expected) {
        told = State.changed(Optional.of(changed));

        assertThat(ballots.state(NOW).changedAt()).contains(expected);
    }

    @Test
    void whoCannotTellIsUnknown() {
        PublishedDataset broken =
                new PublishedDataset(ballots.declarer(), ballots.dataset().state(() -> {
                    throw new IllegalStateException("no table");
                }));

        assertThat(broken.state(NOW)).isEqualTo(State.UNKNOWN);
    }
}
