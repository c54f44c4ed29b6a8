package org.territoireouvert.initiatives.web.writing;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.initiatives.model.Course;
import org.territoireouvert.initiatives.model.Phase;
import org.territoireouvert.initiatives.model.PhaseStatus;
import org.territoireouvert.initiatives.model.Practice;
import org.territoireouvert.initiatives.model.Sheet;

/** Asks how an initiative goes. Of a method, only by what and with which weight. */
final class CourseForm implements PartForm {

    static final String METHOD = "methode";
    private static final int LONGEST_COUNTED = 200;

    @Override
    public Sheet read(TypedFields typed, Sheet before) {
        Optional<LocalDate> start = typed.day("debut");
        Optional<LocalDate> end = typed.day("fin");
        boolean turned = start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
        if (turned) {
            typed.form().error("fin", "write.end.before", start.get());
        }
        return before.with(new Course(
                typed.choice("phase", Phase.class),
                typed.choice("statut", PhaseStatus.class),
                typed.choice("niveau", ParticipationLevel.class),
                typed.ticked(METHOD, Practice.class),
                start,
                turned ? Optional.empty() : end,
                typed.number("participants"),
                typed.text("compte", LONGEST_COUNTED)));
    }

    @Override
    public void fill(FormInput form, Sheet sheet) {
        Course course = sheet.course();
        course.phase().ifPresent(phase -> form.prefill("phase", phase.name()));
        course.status().ifPresent(status -> form.prefill("statut", status.name()));
        course.level().ifPresent(level -> form.prefill("niveau", level.name()));
        course.methods().forEach(method -> form.prefill(METHOD + "-" + method.name(), "1"));
        course.startedOn().ifPresent(day -> form.prefill("debut", day.toString()));
        course.endedOn().ifPresent(day -> form.prefill("fin", day.toString()));
        course.participants().ifPresent(number -> form.prefill("participants", number.toString()));
        form.prefill("compte", course.counted());
    }
}
