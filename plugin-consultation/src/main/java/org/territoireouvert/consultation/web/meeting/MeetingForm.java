package org.territoireouvert.consultation.web.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.meeting.AgendaPoint;
import org.territoireouvert.consultation.meeting.MeetingPlace;
import org.territoireouvert.consultation.meeting.MeetingPlan;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.Step;

/** The plan of a meeting as staff type it, days and hours in the zone of the authority. */
final class MeetingForm {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 3_000;
    private static final int LONGEST_NUMBER = 20;
    private static final String TITLE = "title";
    private static final String ABOUT = "about";
    private static final String DAY = "day";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String UNTIL_DAY = "until-day";
    private static final String UNTIL_HOUR = "until-hour";
    private static final String PLACE = "place";
    private static final String ADDRESS = "address";
    private static final String LINK = "link";
    private static final String STEP_FREE = "step-free";
    private static final String SIGN_LANGUAGE = "sign-language";
    private static final String INTERPRETATION = "interpretation";
    private static final String SEATS = "seats";
    private static final String AGENDA = "agenda";

    private final ZoneId zone;

    MeetingForm(ZoneId zone) {
        this.zone = zone;
    }

    FormInput filled(MeetingPlan plan) {
        ZonedDateTime start = plan.startsAt().atZone(zone);
        ZonedDateTime until = plan.registrationUntil().atZone(zone);
        MeetingPlace place = plan.place();
        return FormInput.empty()
                .prefill(TITLE, plan.title())
                .prefill(ABOUT, plan.about())
                .prefill(DAY, start.toLocalDate().toString())
                .prefill(FROM, HourText.typed(start.toLocalTime()))
                .prefill(TO, HourText.typed(plan.endsAt().atZone(zone).toLocalTime()))
                .prefill(UNTIL_DAY, until.toLocalDate().toString())
                .prefill(UNTIL_HOUR, HourText.typed(until.toLocalTime()))
                .prefill(PLACE, place.name())
                .prefill(ADDRESS, place.address())
                .prefill(LINK, place.link())
                .prefill(STEP_FREE, place.stepFree() ? "1" : "")
                .prefill(SIGN_LANGUAGE, place.signLanguage() ? "1" : "")
                .prefill(INTERPRETATION, place.interpretation())
                .prefill(SEATS, plan.seats() == 0 ? "" : Integer.toString(plan.seats()))
                .prefill(AGENDA, TypedAgenda.write(plan.agenda()));
    }

    /** Reads the plan of a meeting of a step; empty when the form says what is wrong. */
    Optional<MeetingPlan> read(FormInput form, Step step) {
        String title = form.required(TITLE, LONGEST_LINE, "meetings.title.missing");
        String about = form.optional(ABOUT, LONGEST_TEXT);
        LocalDate day = day(form, step);
        Optional<LocalTime> from = hour(form, FROM);
        Optional<LocalTime> to = hour(form, TO);
        Instant start = day.atTime(from.orElse(LocalTime.MIN)).atZone(zone).toInstant();
        Instant end = day.atTime(to.orElse(LocalTime.MAX)).atZone(zone).toInstant();
        if (from.isPresent() && to.isPresent() && !end.isAfter(start)) {
            form.error(TO, "meetings.to.backward");
        }
        Instant until = until(form, start);
        MeetingPlace place = place(form);
        int seats = number(form, SEATS, MeetingPlan.MOST_SEATS);
        List<AgendaPoint> agenda = TypedAgenda.read(form, AGENDA);
        return form.isValid()
                ? Optional.of(new MeetingPlan(title, about, start, end, until, place, seats, agenda))
                : Optional.empty();
    }

    private static LocalDate day(FormInput form, Step step) {
        Optional<LocalDate> day = form.day(DAY, "prepare.day");
        if (form.value(DAY).isEmpty()) {
            form.error(DAY, "prepare.day.missing");
        }
        if (day.filter(known -> known.isBefore(step.startsOn()) || known.isAfter(step.endsOn()))
                .isPresent()) {
            form.error(DAY, "meetings.day.outside", step.startsOn(), step.endsOn());
        }
        return day.orElse(step.startsOn());
    }

    private static Optional<LocalTime> hour(FormInput form, String field) {
        String typed = form.required(field, LONGEST_NUMBER, "meetings.hour.missing");
        return hour(form, field, typed);
    }

    private static Optional<LocalTime> hour(FormInput form, String field, String typed) {
        Optional<LocalTime> hour = HourText.read(typed);
        if (!typed.isEmpty() && hour.isEmpty()) {
            form.error(field, "meetings.hour.wrong", typed);
        }
        return hour;
    }

    /** Without a day people register until the meeting begins; without an hour until the end of that day, or until it begins. */
    private Instant until(FormInput form, Instant start) {
        Optional<LocalDate> day = form.day(UNTIL_DAY, "prepare.day");
        String typed = form.optional(UNTIL_HOUR, LONGEST_NUMBER);
        Optional<LocalTime> hour = hour(form, UNTIL_HOUR, typed);
        if (day.isEmpty()) {
            return start;
        }
        if (hour.isEmpty()) {
            Instant endOfDay = day.get().plusDays(1).atStartOfDay(zone).toInstant();
            return endOfDay.isAfter(start) ? start : endOfDay;
        }
        Instant until = day.get().atTime(hour.get()).atZone(zone).toInstant();
        if (until.isAfter(start)) {
            form.error(UNTIL_DAY, "meetings.until.late");
            return start;
        }
        return until;
    }

    private static MeetingPlace place(FormInput form) {
        String name = form.required(PLACE, LONGEST_LINE, "meetings.place.missing");
        String address = form.optional(ADDRESS, LONGEST_LINE);
        String link = form.optional(LINK, LONGEST_TEXT);
        boolean leads = link.isEmpty() || Document.isAddress(link);
        if (!leads) {
            form.error(LINK, "prepare.document.address.wrong", link);
        }
        return new MeetingPlace(
                name,
                address,
                leads ? link : "",
                !form.optional(STEP_FREE, LONGEST_NUMBER).isEmpty(),
                !form.optional(SIGN_LANGUAGE, LONGEST_NUMBER).isEmpty(),
                form.optional(INTERPRETATION, LONGEST_LINE));
    }

    /** Reads a whole number from 0 to a highest one; 0 for nothing. */
    static int number(FormInput form, String field, int highest) {
        String typed = form.optional(field, LONGEST_NUMBER).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,6}") || Integer.parseInt(typed) > highest) {
            form.error(field, "meetings.number.wrong", highest);
            return 0;
        }
        return Integer.parseInt(typed);
    }
}
