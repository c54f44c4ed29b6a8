package org.territoireouvert.calls.model.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallCalendar;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.team.TeamPeriod.Phase;

class TeamPeriodTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static Call call(boolean hasStep, boolean withdrawn) {
        CallSheet sheet = SharedPlaces.sheet(LocalDate.of(2026, 11, 27));
        CallCalendar calendar = new CallCalendar(
                LocalDate.of(2026, 11, 10),
                LocalDate.of(2026, 12, 20),
                Optional.of(LocalTime.of(17, 0)),
                List.of(),
                hasStep
                        ? List.of(new Milestone(
                                Milestone.Kind.TEAM_FORMING,
                                "Équipes",
                                LocalDate.of(2026, 11, 20),
                                LocalDate.of(2026, 12, 5)))
                        : List.of());
        CallSheet other = new CallSheet(
                sheet.subject(),
                sheet.funding(),
                sheet.applicants(),
                calendar,
                sheet.selection(),
                sheet.eligibility(),
                sheet.form());
        return new Call(
                "appel",
                1,
                other,
                withdrawn ? Optional.of(LocalDate.of(2026, 11, 25)) : Optional.empty(),
                Instant.EPOCH);
    }

    @ParameterizedTest(name = "step {0}, withdrawn {1}, {2}: {3}")
    @CsvSource({
        "true,  false, 2026-11-19T22:59:59Z, UPCOMING,  false",
        "true,  false, 2026-11-19T23:00:00Z, OPEN,      true",
        "true,  false, 2026-12-05T22:59:59Z, OPEN,      true",
        "true,  false, 2026-12-05T23:00:00Z, OVER,      true",
        "true,  false, 2026-12-20T15:59:59Z, OVER,      true",
        "true,  false, 2026-12-20T16:00:00Z, OVER,      false",
        "false, false, 2026-11-01T00:00:00Z, OPEN,      true",
        "false, false, 2026-12-20T15:59:59Z, OPEN,      true",
        "false, false, 2026-12-20T16:00:00Z, OVER,      false",
        "true,  true,  2026-11-30T00:00:00Z, WITHDRAWN, false",
        "false, true,  2026-11-30T00:00:00Z, WITHDRAWN, false",
    })
    void teamsFormBetweenTheDaysOfTheStepOrUntilTheCallCloses(
            boolean hasStep, boolean withdrawn, Instant now, Phase phase, boolean running) {
        TeamPeriod period = TeamPeriod.of(call(hasStep, withdrawn), PARIS);

        assertThat(period.phase(now)).isEqualTo(phase);
        assertThat(period.isRunning(now)).isEqualTo(running);
    }
}
