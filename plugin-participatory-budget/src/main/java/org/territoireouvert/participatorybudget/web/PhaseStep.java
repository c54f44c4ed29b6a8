package org.territoireouvert.participatorybudget.web;

import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.participatorybudget.edition.Phase;
import org.territoireouvert.participatorybudget.edition.Schedule;
import org.territoireouvert.participatorybudget.edition.Schedule.Period;

/**
 * A phase as pages show it.
 *
 * @param style of the step: over, current or to come
 * @param state the same in a word
 */
public record PhaseStep(String name, String days, String style, String state) {

    /** Returns the planned phases in their order. */
    static List<PhaseStep> of(Schedule schedule, LocalDate today, Wording wording) {
        return schedule.periods().entrySet().stream()
                .map(planned -> of(planned.getKey(), planned.getValue(), today, wording))
                .toList();
    }

    private static PhaseStep of(Phase phase, Period period, LocalDate today, Wording wording) {
        String style = period.contains(today) ? "now" : period.isOver(today) ? "done" : "";
        return new PhaseStep(
                wording.say("phase." + phase.word()),
                days(period, wording),
                style,
                wording.say(style.isEmpty() ? "phase.state.soon" : "phase.state." + style));
    }

    private static String days(Period period, Wording wording) {
        if (period.begins().equals(period.ends())) {
            return wording.say("phase.day", period.begins().orElseThrow());
        }
        return period.begins()
                .map(first -> period.ends()
                        .map(last -> wording.say("phase.days", first, last))
                        .orElseGet(() -> wording.say("phase.from", first)))
                .orElseGet(() -> wording.say("phase.until", period.ends().orElseThrow()));
    }
}
