package org.territoireouvert.consultation.web.preparation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.standard.ParticipationLevel;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Guarantor;
import org.territoireouvert.consultation.model.Means;

/** The parts in which staff describe a consultation, and their fields. */
final class Sections {

    static final String TITLE = "title";
    static final String OPENS = "opens";
    static final String CLOSES = "closes";
    static final String SUMMARY = "summary";

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 5_000;
    private static final int MOST_DAYS = 100_000;

    private static final String OWNER = "owner";
    private static final String DECIDED_BY = "decided-by";
    private static final String LEVEL = "level";
    private static final String OPEN_POINTS = "open-points";
    private static final String CLOSED_POINTS = "closed-points";
    private static final String WEIGHT = "weight";
    private static final String ANSWER_BY = "answer-by";
    private static final String NAME = "guarantor";
    private static final String CONTACT = "contact";
    private static final String INTERESTS = "interests";
    private static final String METHOD = "method";
    private static final String OFFLINE = "offline";
    private static final String COST = "cost";
    private static final String STAFF_DAYS = "staff-days";

    /** All of them, in the order in which they are filled in. */
    static final List<Section> ALL = List.of(
            new Section("objet", Sections::subject, Sections::readSubject),
            new Section(
                    "dates",
                    Sections::dates,
                    (form, consultation) ->
                            readDates(form).map(consultation::with).orElse(consultation)),
            new Section("garant", Sections::guarantor, Sections::readGuarantor),
            new Section("moyens", Sections::means, Sections::readMeans));

    private Sections() {}

    private static FormInput subject(Consultation consultation) {
        Frame frame = consultation.frame();
        return FormInput.empty()
                .prefill(TITLE, consultation.title())
                .prefill(SUMMARY, frame.summary())
                .prefill(OWNER, frame.owner())
                .prefill(DECIDED_BY, frame.decidedBy())
                .prefill(LEVEL, frame.level().name())
                .prefill(OPEN_POINTS, frame.openPoints())
                .prefill(CLOSED_POINTS, frame.closedPoints())
                .prefill(WEIGHT, frame.weightOfOpinion());
    }

    private static Consultation readSubject(FormInput form, Consultation consultation) {
        String title = title(form);
        String summary = form.optional(SUMMARY, LONGEST_TEXT);
        String owner = form.optional(OWNER, LONGEST_LINE);
        String decidedBy = form.optional(DECIDED_BY, LONGEST_LINE);
        ParticipationLevel level = level(form);
        return consultation.with(
                title,
                new Frame(
                        summary,
                        owner,
                        decidedBy,
                        level,
                        form.optional(OPEN_POINTS, LONGEST_TEXT),
                        form.optional(CLOSED_POINTS, LONGEST_TEXT),
                        form.optional(WEIGHT, LONGEST_TEXT)));
    }

    static String title(FormInput form) {
        return form.required(TITLE, LONGEST_TITLE, "prepare.title.missing");
    }

    private static ParticipationLevel level(FormInput form) {
        String word = form.optional(LEVEL, LONGEST_LINE);
        return Arrays.stream(ParticipationLevel.values())
                .filter(level -> level.name().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    form.error(LEVEL, "prepare.level.missing");
                    return ParticipationLevel.CONSULT;
                });
    }

    private static FormInput dates(Consultation consultation) {
        Dates dates = consultation.dates();
        return FormInput.empty()
                .prefill(OPENS, dates.opensOn().toString())
                .prefill(CLOSES, dates.closesOn().toString())
                .prefill(ANSWER_BY, dates.answerBy().map(LocalDate::toString).orElse(""));
    }

    /** Reads dates; empty when the form says what is wrong. */
    static Optional<Dates> readDates(FormInput form) {
        Optional<LocalDate> opens = day(form, OPENS);
        Optional<LocalDate> closes = day(form, CLOSES);
        Optional<LocalDate> answerBy = form.day(ANSWER_BY, "prepare.day");
        if (opens.isEmpty() || closes.isEmpty()) {
            return Optional.empty();
        }
        if (closes.get().isBefore(opens.get())) {
            form.error(CLOSES, "prepare.closes.backward");
        } else if (answerBy.filter(closes.get()::isAfter).isPresent()) {
            form.error(ANSWER_BY, "prepare.answer.backward");
        }
        return form.isValid() ? Optional.of(new Dates(opens.get(), closes.get(), answerBy)) : Optional.empty();
    }

    private static Optional<LocalDate> day(FormInput form, String field) {
        Optional<LocalDate> day = form.day(field, "prepare.day");
        if (form.value(field).isEmpty()) {
            form.error(field, "prepare.day.missing");
        }
        return day;
    }

    private static FormInput guarantor(Consultation consultation) {
        Guarantor guarantor = consultation.guarantor();
        return FormInput.empty()
                .prefill(NAME, guarantor.name())
                .prefill(CONTACT, guarantor.contact())
                .prefill(INTERESTS, guarantor.interests());
    }

    private static Consultation readGuarantor(FormInput form, Consultation consultation) {
        Guarantor guarantor = new Guarantor(
                form.optional(NAME, LONGEST_LINE),
                form.optional(CONTACT, LONGEST_LINE),
                form.optional(INTERESTS, LONGEST_TEXT));
        if (!guarantor.isNamed() && !(guarantor.contact() + guarantor.interests()).isBlank()) {
            form.error(NAME, "prepare.guarantor.missing");
        }
        return consultation.with(guarantor);
    }

    private static FormInput means(Consultation consultation) {
        Means means = consultation.means();
        return FormInput.empty()
                .prefill(METHOD, means.method())
                .prefill(OFFLINE, means.offline())
                .prefill(COST, means.cost().typed())
                .prefill(STAFF_DAYS, means.staffDays() == 0 ? "" : Integer.toString(means.staffDays()));
    }

    private static Consultation readMeans(FormInput form, Consultation consultation) {
        String method = form.optional(METHOD, LONGEST_TEXT);
        String offline = form.optional(OFFLINE, LONGEST_TEXT);
        Money cost = form.money(COST, "prepare.cost.wrong").orElse(Money.ZERO);
        return consultation.with(new Means(method, offline, cost, staffDays(form)));
    }

    private static int staffDays(FormInput form) {
        String typed = form.optional(STAFF_DAYS, LONGEST_LINE);
        if (typed.isEmpty()) {
            return 0;
        }
        if (!typed.matches("[0-9]{1,6}") || Integer.parseInt(typed) > MOST_DAYS) {
            form.error(STAFF_DAYS, "prepare.staff-days.wrong", typed);
            return 0;
        }
        return Integer.parseInt(typed);
    }
}
