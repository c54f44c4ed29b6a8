package org.territoireouvert.participatorybudget.web.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.work.FollowWork;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.Step;
import org.territoireouvert.participatorybudget.work.WorkRules;
import org.territoireouvert.participatorybudget.work.WorkStatus;

/**
 * Reads and fills the form in which staff say how far works are. The fields of a milestone end with its identifier, those of one that
 * is added with {@code new-} and a number.
 */
final class FollowForm {

    static final String VERSION = "version";
    private static final String STATUS = "status";
    private static final String SPENT = "spent";
    private static final String SENT = "step-";

    private static final String TITLE = "title-";
    private static final String PLANNED = "planned-";
    private static final String DONE = "done-";
    private static final String REASON = "reason-";
    private static final String REMOVE = "remove-";
    private static final List<String> FIELDS = List.of(TITLE, PLANNED, DONE, REASON);

    private static final int NEW_STEPS = 3;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_WORD = 40;

    private FollowForm() {}

    /**
     * What staff wrote.
     *
     * @param change of the works; empty when a field cannot be read, which the form says
     * @param keys ends of the names of the fields, one per milestone of the change
     */
    record Written(Optional<FollowWork.Change> change, List<String> keys) {}

    /** Returns the ends of the names of the fields of milestones that are added. */
    static List<String> newKeys() {
        return IntStream.rangeClosed(1, NEW_STEPS)
                .mapToObj(number -> "new-" + number)
                .toList();
    }

    /** Writes into a form what is stored. */
    static FormInput prefill(FormInput form, FundedProject project, List<Step> steps) {
        form.prefill(VERSION, FollowWork.version(project.work()));
        project.work().ifPresent(work -> {
            form.prefill(STATUS, work.status().word());
            form.prefill(SPENT, work.spent().toDecimal().toPlainString());
        });
        steps.forEach(step -> prefill(form, step));
        return form;
    }

    private static void prefill(FormInput form, Step step) {
        form.prefill(TITLE + step.id(), step.title())
                .prefill(PLANNED + step.id(), step.planned().toString())
                .prefill(DONE + step.id(), step.done().map(LocalDate::toString).orElse(""))
                .prefill(REASON + step.id(), step.delayReason());
    }

    /** Returns what somebody typed upon what another person stored meanwhile, to be read again and sent. */
    static FormInput resumed(Request request, FundedProject project, List<Step> steps) {
        FormInput form = FormInput.empty().prefill(VERSION, FollowWork.version(project.work()));
        Stream.of(STATUS, SPENT).forEach(field -> resume(request, form, field));
        for (Step step : steps) {
            if (request.form(SENT + step.id()).isPresent()) {
                FIELDS.forEach(field -> resume(request, form, field + step.id()));
                resume(request, form, REMOVE + step.id());
            } else {
                prefill(form, step);
            }
        }
        newKeys().forEach(key -> FIELDS.forEach(field -> resume(request, form, field + key)));
        return form;
    }

    private static void resume(Request request, FormInput form, String field) {
        form.prefill(field, request.form(field).orElse(""));
    }

    /** Reads the form, for a project with these milestones. */
    static Written read(FormInput form, List<Step> stored) {
        form.optional(VERSION, LONGEST_WORD);
        Optional<WorkStatus> status = status(form);
        Optional<Money> spent = spent(form);
        List<Step> steps = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (Step step : stored) {
            if (form.optional(REMOVE + step.id(), LONGEST_WORD).isEmpty()) {
                read(form, step.id(), Optional.of(step), steps, keys);
            } else {
                prefill(form, step);
            }
        }
        newKeys().forEach(key -> read(form, key, Optional.empty(), steps, keys));
        return new Written(
                form.isValid()
                        ? status.flatMap(word -> spent.map(money -> new FollowWork.Change(word, money, steps)))
                        : Optional.empty(),
                keys);
    }

    private static Optional<WorkStatus> status(FormInput form) {
        Optional<WorkStatus> status = WorkStatus.of(form.optional(STATUS, LONGEST_WORD));
        if (status.isEmpty()) {
            form.error(STATUS, "follow.status.missing");
        }
        return status;
    }

    private static Optional<Money> spent(FormInput form) {
        String typed = form.optional(SPENT, LONGEST_WORD);
        Optional<Money> spent = Money.typed(typed);
        if (spent.isEmpty()) {
            form.error(SPENT, "follow.spent.unreadable", typed);
        }
        return spent;
    }

    private static void read(FormInput form, String key, Optional<Step> stored, List<Step> steps, List<String> keys) {
        String title = form.optional(TITLE + key, LONGEST_TITLE);
        Optional<LocalDate> planned = form.day(PLANNED + key, "follow.day");
        Optional<LocalDate> done = form.day(DONE + key, "follow.day");
        String reason = form.optional(REASON + key, LONGEST_REASON);
        boolean untouched = title.isEmpty() && form.value(PLANNED + key).isEmpty() && done.isEmpty();
        if (stored.isEmpty() && untouched && reason.isEmpty()) {
            return;
        }
        if (title.isEmpty()) {
            form.error(TITLE + key, "follow.step.title.missing");
        }
        if (form.value(PLANNED + key).isEmpty()) {
            form.error(PLANNED + key, "follow.step.planned.missing");
        }
        planned.ifPresent(day -> {
            keys.add(key);
            steps.add(stored.orElseGet(() -> Step.announced(title, day)).changed(title, day, done, reason));
        });
    }

    /** Says what is wrong beside the fields. */
    static FormInput explain(FormInput form, List<WorkRules.Problem> problems, List<String> keys) {
        problems.forEach(problem -> {
            switch (problem.kind()) {
                case REASON_MISSING -> form.error(REASON + keys.get(problem.step()), "follow.step.reason.missing");
                case DONE_IN_FUTURE -> form.error(DONE + keys.get(problem.step()), "follow.step.done.future");
                case FINISHED_WITH_OPEN_STEP -> form.error(DONE + keys.get(problem.step()), "follow.step.done.missing");
                case TOO_MANY_STEPS -> form.error("", "follow.steps.too-many", WorkRules.MOST_STEPS);
                case IMPOSSIBLE_AMOUNT -> form.error(SPENT, "follow.spent.unreadable", form.value(SPENT));
            }
        });
        return form;
    }
}
