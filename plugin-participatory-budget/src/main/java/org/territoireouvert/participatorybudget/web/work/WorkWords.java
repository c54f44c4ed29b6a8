package org.territoireouvert.participatorybudget.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.Step;
import org.territoireouvert.participatorybudget.work.TellWork;
import org.territoireouvert.participatorybudget.work.Work;
import org.territoireouvert.participatorybudget.work.WorkStatus;
import org.territoireouvert.participatorybudget.work.WorkTotals;

/**
 * Says works in the language of one reader.
 *
 * @param messages of this plugin
 * @param locale of the reader
 */
public record WorkWords(Messages messages, Locale locale) {

    private static final int WIDEST = 1_000;

    /** Returns the status of works, or that there is none yet, as a badge. */
    public Badge badge(Optional<Work> work) {
        return work.map(known -> new Badge(tone(known.status()), status(known.status())))
                .orElseGet(() -> new Badge(Badge.Tone.SOON, say("work.untold")));
    }

    private static Badge.Tone tone(WorkStatus status) {
        return switch (status) {
            case ONGOING -> Badge.Tone.SOON;
            case LATE, PAUSED -> Badge.Tone.WARN;
            case BLOCKED -> Badge.Tone.ERR;
            case ABANDONED -> Badge.Tone.CLOSED;
            case FINISHED -> Badge.Tone.OPEN;
        };
    }

    /** Returns a status in words. */
    public String status(WorkStatus status) {
        return say("work.status." + status.word());
    }

    /** Returns a funded project as lists show it. */
    public WorkRow row(FundedProject project) {
        return new WorkRow(
                project.number(),
                TellWork.path(project),
                project.title(),
                project.place(),
                badge(project.work()),
                money(project),
                project.work().map(Work::updatedAt));
    }

    /** Returns what was spent of what was voted; what was voted alone while staff have said nothing. */
    String money(FundedProject project) {
        if (project.work().isEmpty()) {
            return say("work.voted", project.voted());
        }
        Money spent = project.work().get().spent();
        return spent.compareTo(project.voted()) > 0
                ? say("work.overspent", spent, project.voted(), spent.minus(project.voted()))
                : say("work.spent", spent, project.voted());
    }

    /** Returns milestones as a line in time; the first that is not reached is the next one. */
    List<WorkView.Milestone> milestones(List<Step> steps, LocalDate today) {
        List<WorkView.Milestone> line = new ArrayList<>();
        boolean nextIsKnown = false;
        for (Step step : steps) {
            boolean next = step.done().isEmpty() && !nextIsKnown;
            nextIsKnown |= next;
            String style = step.done().isPresent() ? "done" : next ? "now" : "";
            line.add(new WorkView.Milestone(
                    step.title(), style, when(step, today), delay(step, today), reason(step, today)));
        }
        return line;
    }

    private String when(Step step, LocalDate today) {
        return step.done()
                .map(day -> say("work.step.done", day))
                .orElseGet(
                        () -> say(step.isOverdue(today) ? "work.step.overdue" : "work.step.planned", step.planned()));
    }

    private String delay(Step step, LocalDate today) {
        if (step.isPostponed()) {
            return say("work.step.postponed", step.firstPlanned());
        }
        return step.isOverdue(today) && step.delayReason().isEmpty() ? say("work.step.no-reason") : "";
    }

    private static String reason(Step step, LocalDate today) {
        return step.isPostponed() || step.isOverdue(today) ? step.delayReason() : "";
    }

    /** Returns totals as figures and bars. */
    TotalsView totals(WorkTotals totals) {
        List<TotalsView.Bar> bars = new ArrayList<>(Arrays.stream(WorkStatus.values())
                .map(status -> bar(status(status), totals.with(status), totals))
                .toList());
        bars.add(bar(say("work.untold"), totals.untold(), totals));
        return new TotalsView(totals.funded(), totals.with(WorkStatus.FINISHED), totals.voted(), totals.spent(), bars);
    }

    private static TotalsView.Bar bar(String label, int projects, WorkTotals totals) {
        return new TotalsView.Bar(label, projects, WIDEST * projects / Math.max(1, totals.funded()));
    }

    /** Returns a message. */
    public String say(String key, Object... arguments) {
        return messages.format(locale, key, arguments);
    }
}
