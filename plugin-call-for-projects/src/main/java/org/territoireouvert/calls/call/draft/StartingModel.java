package org.territoireouvert.calls.call.draft;

import static org.territoireouvert.calls.model.form.FieldKind.BUDGET;
import static org.territoireouvert.calls.model.form.FieldKind.COMMUNE;
import static org.territoireouvert.calls.model.form.FieldKind.EMAIL;
import static org.territoireouvert.calls.model.form.FieldKind.LONG_TEXT;
import static org.territoireouvert.calls.model.form.FieldKind.PHONE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.AidRules.CostCategory;
import org.territoireouvert.calls.model.Applicants;
import org.territoireouvert.calls.model.CallCalendar;
import org.territoireouvert.calls.model.CallKind;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.CallSubject;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.Selection;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** With what a new call can begin; its name is {@code model.<code>}. What it writes is French, as calls are. */
public enum StartingModel {
    /** Nothing but usual days. */
    EMPTY,
    /** A call for projects with criteria, cost categories and a form. */
    PROJECTS,
    /** A call for expressions of interest: a short form, no money yet. */
    INTEREST;

    private static final Period UNTIL_OPENING = Period.ofDays(14);
    private static final Period OPEN = Period.ofDays(60);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final int WHOLE = 100;

    /** Returns the word used in forms and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the model of a word. */
    public static Optional<StartingModel> of(String code) {
        return Arrays.stream(values())
                .filter(model -> model.code().equals(code))
                .findFirst();
    }

    /** Returns the sheet with which a call begins on a day. */
    public CallSheet sheet(LocalDate today, Messages messages) {
        CallKind kind = this == INTEREST ? CallKind.INTEREST : CallKind.PROJECTS;
        Words words = new Words(messages);
        return new CallSheet(
                CallSubject.of(kind, "", ""),
                new Funding(
                        List.of(new Funder("", "", Money.ZERO)),
                        Money.ZERO,
                        "",
                        this == PROJECTS ? words.rules() : AidRules.NONE,
                        ""),
                Applicants.anybody(""),
                calendar(today, words),
                Selection.by("", this == PROJECTS ? words.criteria() : List.of()),
                List.of(),
                form(messages));
    }

    /** Returns the form with which a call of this model begins. */
    public ApplicationForm form(Messages messages) {
        Words words = new Words(messages);
        return switch (this) {
            case EMPTY -> ApplicationForm.NONE;
            case PROJECTS -> words.projectForm();
            case INTEREST -> words.interestForm();
        };
    }

    private CallCalendar calendar(LocalDate today, Words words) {
        LocalDate opens = today.plus(UNTIL_OPENING);
        LocalDate closes = opens.plus(OPEN);
        return new CallCalendar(
                opens,
                closes,
                Optional.of(NOON),
                List.of(),
                this == EMPTY ? List.of() : words.milestones(opens, closes));
    }

    /** Returns the calendar of an earlier call, moved so that it opens as a new one does. */
    static CallCalendar calendarFrom(CallCalendar earlier, LocalDate today) {
        LocalDate opens = today.plus(UNTIL_OPENING);
        long days = opens.toEpochDay() - earlier.opensOn().toEpochDay();
        return new CallCalendar(
                opens,
                earlier.closesOn().plusDays(days),
                earlier.closesAt(),
                earlier.batches().stream().map(day -> day.plusDays(days)).toList(),
                earlier.milestones().stream()
                        .map(one -> new Milestone(
                                one.kind(),
                                one.title(),
                                one.startsOn().plusDays(days),
                                one.endsOn().plusDays(days)))
                        .toList());
    }

    /** The words of the models. */
    private record Words(Messages messages) {

        private static final int[] WEIGHTS = {40, 30, 30};
        private static final long LONGEST_ANSWER = 3_000;

        private String say(String key) {
            return messages.format(Locale.FRENCH, key);
        }

        AidRules rules() {
            return new AidRules(
                    WHOLE,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(
                            category("achats", true),
                            category("prestations", true),
                            category("salaires", true),
                            category("terrains", false)));
        }

        private CostCategory category(String code, boolean eligible) {
            return new CostCategory(code, say("model.category." + code), eligible, WHOLE);
        }

        List<Criterion> criteria() {
            return List.of(criterion("utilite", 0), criterion("equipe", 1), criterion("cout", 2));
        }

        private Criterion criterion(String code, int place) {
            return new Criterion(
                    code,
                    say("model.criterion." + code),
                    WEIGHTS[place],
                    say("model.criterion." + code + ".about"),
                    List.of());
        }

        List<Milestone> milestones(LocalDate opens, LocalDate closes) {
            return List.of(
                    new Milestone(Milestone.Kind.QUESTIONS, say("milestone.questions"), opens, closes.minusDays(7)),
                    new Milestone(Milestone.Kind.SUBMISSION, say("milestone.submission"), opens, closes),
                    new Milestone(
                            Milestone.Kind.EXAMINATION,
                            say("milestone.examination"),
                            closes.plusDays(1),
                            closes.plusDays(30)),
                    new Milestone(
                            Milestone.Kind.DECISION,
                            say("milestone.decision"),
                            closes.plusDays(45),
                            closes.plusDays(45)));
        }

        ApplicationForm projectForm() {
            return new ApplicationForm(List.of(
                    section(
                            "projet",
                            longText("besoin"),
                            longText("actions"),
                            FormField.of("lieu", COMMUNE, say("model.field.lieu"), true)),
                    section("equipe", longText("roles"), contact("courriel", EMAIL), contact("telephone", PHONE)),
                    section("budget", FormField.of("tableau", BUDGET, say("model.field.tableau"), true))));
        }

        ApplicationForm interestForm() {
            return new ApplicationForm(
                    List.of(section("interet", longText("idee"), longText("apport"), contact("courriel", EMAIL))));
        }

        private FormSection section(String code, FormField... fields) {
            return new FormSection(code, say("model.section." + code), "", List.of(fields));
        }

        private FormField contact(String code, FieldKind kind) {
            FormField plain = FormField.of(code, kind, say("model.field." + code), kind == EMAIL);
            return new FormField(
                    plain.code(),
                    plain.kind(),
                    plain.label(),
                    "",
                    plain.required(),
                    Optional.empty(),
                    plain.bounds(),
                    List.of(),
                    List.of(),
                    true,
                    false);
        }

        private FormField longText(String code) {
            return new FormField(
                    code,
                    LONG_TEXT,
                    say("model.field." + code),
                    "",
                    true,
                    Optional.empty(),
                    new FormField.Bounds(Optional.empty(), Optional.of(LONGEST_ANSWER)),
                    List.of(),
                    List.of(),
                    false,
                    true);
        }
    }
}
