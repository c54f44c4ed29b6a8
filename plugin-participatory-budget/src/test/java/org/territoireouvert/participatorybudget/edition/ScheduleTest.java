package org.territoireouvert.participatorybudget.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.participatorybudget.edition.Schedule.Period;

class ScheduleTest {

    private static Optional<LocalDate> day(String text) {
        return text.equals("?") ? Optional.empty() : Optional.of(LocalDate.parse("2027-" + text));
    }

    /** Reads {@code IDEAS 01-10..02-20, VOTE 05-01..?}. */
    private static Schedule schedule(String text) {
        Map<Phase, Period> periods = new EnumMap<>(Phase.class);
        Arrays.stream(text.split(", "))
                .map(part -> part.split(" |\\.\\."))
                .forEach(words -> periods.put(Phase.valueOf(words[0]), new Period(day(words[1]), day(words[2]))));
        return new Schedule(periods);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IDEAS 01-10..02-20, VOTE 05-01..05-20                             | [] | []
            IDEAS 01-10..02-20, EXAMINATION 02-21..04-30, VOTE 05-01..05-20   | [] | []
            IDEAS 01-10..02-20, EXAMINATION 02-20..04-30                      | [] | [EXAMINATION]
            IDEAS 02-20..01-10                                                | [IDEAS] | []
            LIST 04-01..04-01, VOTE 04-01..04-20                              | [] | [VOTE]
            VOTE 05-01..?, RESULT 05-01..05-30                                | [] | [RESULT]
            VOTE ?..05-20, RESULT 05-21..05-30                                | [] | []
            VOTE 05-01..05-20, WORKS 05-10..12-31                             | [] | [WORKS]
            IDEAS 06-01..06-30, VOTE 05-01..05-20, WORKS 06-01..12-31         | [] | [VOTE]
            """)
    void phasesFollowEachOther(String text, String backward, String overlapping) {
        assertThat(schedule(text).backward()).hasToString(backward);
        assertThat(schedule(text).overlapping()).hasToString(overlapping);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2028", "2027-01-10, 2028", "2028-01-09, 2028", "2028-01-10, 2029", "2040-06-01, 2041"})
    void aCopyBeginsInTheNextYearThatIsFree(LocalDate today, int year) {
        Schedule copied = schedule("IDEAS 01-10..02-20, VOTE 05-01..?").yearsLater(today);

        assertThat(copied.of(Phase.IDEAS)).contains(Period.of(LocalDate.of(year, 1, 10), LocalDate.of(year, 2, 20)));
        assertThat(copied.of(Phase.VOTE)).contains(new Period(Optional.of(LocalDate.of(year, 5, 1)), Optional.empty()));
        assertThat(Schedule.NONE.yearsLater(today)).isEqualTo(Schedule.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "01-09, ''",
        "01-10, IDEAS",
        "02-20, IDEAS",
        "02-21, ''",
        "05-01, VOTE",
        "05-20, VOTE",
        "05-21, ''",
    })
    void aDayIsInOnePhaseAtMost(String day, String expected) {
        Schedule schedule = schedule("IDEAS 01-10..02-20, VOTE 05-01..05-20");

        assertThat(schedule.on(LocalDate.parse("2027-" + day)).map(Phase::name).orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void aPhaseWithoutDaysIsNotPlanned() {
        assertThat(Schedule.ofVote(Optional.empty(), Optional.empty())).isEqualTo(Schedule.NONE);
        assertThat(schedule("WORKS 06-01..?, IDEAS 01-01..01-02").periods().keySet())
                .isEqualTo(new java.util.LinkedHashSet<>(List.of(Phase.IDEAS, Phase.WORKS)));
    }
}
