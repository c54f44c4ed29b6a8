package org.territoireouvert.calls.web.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.CallCalendar;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.web.CallWords;

/** Asks when what happens. */
final class CalendarForm implements PartForm {

    static final String BATCH = "releve";
    static final String STEP = "etape";
    private static final String OPENS = "ouverture";
    private static final String CLOSES = "cloture";
    private static final String HOUR = "heure";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_HOUR = 8;

    private final CallWords words;

    CalendarForm(CallWords words) {
        this.words = words;
    }

    @Override
    public CallSheet read(TypedFields typed, CallSheet before) {
        Optional<LocalDate> opens = typed.day(OPENS);
        Optional<LocalDate> closes = typed.day(CLOSES);
        if (opens.isEmpty() && typed.form().errorOf(OPENS).isEmpty()) {
            typed.form().error(OPENS, "desk.opens.missing");
        }
        if (closes.isEmpty() && typed.form().errorOf(CLOSES).isEmpty()) {
            typed.form().error(CLOSES, "desk.closes.missing");
        }
        if (opens.isPresent() && closes.isPresent() && closes.get().isBefore(opens.get())) {
            typed.form().error(CLOSES, "desk.closes.early", closes.get(), opens.get());
        }
        Optional<LocalTime> hour = hour(typed);
        List<LocalDate> batches = batches(typed, opens, closes);
        List<Milestone> steps = steps(typed);
        CallCalendar calendar = typed.form().isValid() && opens.isPresent() && closes.isPresent()
                ? new CallCalendar(opens.get(), closes.get(), hour, batches, steps)
                : before.calendar();
        return new CallSheet(
                before.subject(),
                before.funding(),
                before.applicants(),
                calendar,
                before.selection(),
                before.eligibility(),
                before.form());
    }

    private static Optional<LocalTime> hour(TypedFields typed) {
        String text = typed.text(HOUR, LONGEST_HOUR);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String written = text.replace('h', ':').replace('H', ':').replace(" ", "");
        if (written.matches("[0-9]{1,2}:")) {
            written += "00";
        }
        if (written.matches("[0-9]:[0-9]{2}")) {
            written = "0" + written;
        }
        try {
            return Optional.of(LocalTime.parse(written));
        } catch (DateTimeException noTime) {
            typed.form().error(HOUR, "desk.hour.wrong", text);
            return Optional.empty();
        }
    }

    private static List<LocalDate> batches(TypedFields typed, Optional<LocalDate> opens, Optional<LocalDate> closes) {
        SortedSet<LocalDate> batches = new TreeSet<>();
        for (RowFields row : typed.rows(BATCH)) {
            typed.day(row.field("jour")).ifPresent(day -> {
                boolean outside = opens.filter(day::isBefore).isPresent()
                        || closes.filter(day::isAfter).isPresent();
                if (outside) {
                    typed.form().error(row.field("jour"), "desk.batch.outside", day);
                }
                batches.add(day);
            });
        }
        if (!batches.isEmpty()) {
            closes.ifPresent(batches::add);
        }
        return List.copyOf(batches);
    }

    private List<Milestone> steps(TypedFields typed) {
        List<Milestone> steps = new ArrayList<>();
        for (RowFields row : typed.rows(STEP)) {
            Optional<Milestone.Kind> kind = typed.choice(row.field("nature"), Milestone.Kind.class);
            String title = typed.text(row.field("titre"), LONGEST_TITLE);
            Optional<LocalDate> from = typed.day(row.field("du"));
            Optional<LocalDate> to = typed.day(row.field("au"));
            if (kind.isEmpty() && title.isEmpty() && from.isEmpty() && to.isEmpty()) {
                continue;
            }
            Milestone.Kind known = kind.orElse(Milestone.Kind.OTHER);
            if (known == Milestone.Kind.OTHER && title.isEmpty()) {
                typed.form().error(row.field("titre"), "desk.step.title.missing");
            }
            if (from.isEmpty()) {
                if (typed.form().errorOf(row.field("du")).isEmpty()) {
                    typed.form().error(row.field("du"), "desk.step.day.missing");
                }
                continue;
            }
            if (to.filter(from.get()::isAfter).isPresent()) {
                typed.form().error(row.field("au"), "desk.step.end.early", to.get(), from.get());
                continue;
            }
            String said = title.isEmpty()
                    ? words.context().messages().format(Locale.FRENCH, "milestone." + known.code())
                    : title;
            steps.add(new Milestone(known, said, from.get(), to.orElse(from.get())));
        }
        steps.sort(Comparator.comparing(Milestone::startsOn));
        return steps;
    }

    @Override
    public void fill(FormInput form, CallSheet sheet) {
        CallCalendar calendar = sheet.calendar();
        form.prefill(OPENS, calendar.opensOn().toString())
                .prefill(CLOSES, calendar.closesOn().toString())
                .prefill(HOUR, calendar.closesAt().map(LocalTime::toString).orElse(""));
        int number = 1;
        for (LocalDate day : calendar.batches()) {
            form.prefill(new RowFields(BATCH, number).field("jour"), day.toString());
            number++;
        }
        number = 1;
        for (Milestone step : calendar.milestones()) {
            RowFields row = new RowFields(STEP, number);
            form.prefill(row.field("nature"), step.kind().name())
                    .prefill(row.field("titre"), step.title())
                    .prefill(row.field("du"), step.startsOn().toString())
                    .prefill(row.field("au"), step.endsOn().toString());
            number++;
        }
    }

    @Override
    public Map<String, Integer> rows(CallSheet sheet) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put(BATCH, sheet.calendar().batches().size());
        rows.put(STEP, sheet.calendar().milestones().size());
        return rows;
    }
}
