package org.territoireouvert.calls.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.AidRules.CostCategory;
import org.territoireouvert.calls.model.Applicants;
import org.territoireouvert.calls.model.CallCalendar;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Criterion;
import org.territoireouvert.calls.model.Milestone;
import org.territoireouvert.calls.model.SheetField;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;

/** What a field of a sheet says, in lines of words: two of them are compared by people. */
public record SheetWords(CallWords words) {

    /** Returns the name of a field. */
    public String label(SheetField field) {
        return words.say("field." + field.code());
    }

    /** Returns the lines; none when nothing is said. */
    public String of(SheetField field, CallSheet sheet) {
        List<String> lines = switch (field) {
            case KIND -> List.of(words.kind(sheet.subject().kind()));
            case TITLE -> List.of(sheet.subject().title());
            case SUMMARY -> List.of(sheet.subject().summary());
            case DETAILS -> List.of(sheet.subject().details());
            case THEMES ->
                sheet.subject().themes().stream().sorted().map(words::theme).toList();
            case TERRITORIES ->
                sheet.subject().territories().stream().map(words::territory).toList();
            case CONTACT -> List.of(sheet.subject().contact(), sheet.subject().contactAddress());
            case LINKS ->
                sheet.subject().links().stream()
                        .map(link -> words.say("desk.pair", link.label(), link.address()))
                        .toList();
            case FUNDERS -> funders(sheet);
            case AID -> List.of(sheet.funding().aid());
            case LIMITS -> SheetViews.limits(sheet.funding().rules(), words);
            case CATEGORIES ->
                sheet.funding().rules().categories().stream()
                        .map(this::category)
                        .toList();
            case NOT_FUNDED -> List.of(sheet.funding().notFunded());
            case WHO -> List.of(sheet.applicants().words());
            case MEMBERS ->
                SheetViews.members(
                        new Applicants(
                                "",
                                sheet.applicants().kinds(),
                                sheet.applicants().people(),
                                1),
                        words);
            case FEWEST ->
                List.of(words.say("call.members.fewest", sheet.applicants().fewest()));
            case DATES -> dates(sheet.calendar());
            case MILESTONES ->
                sheet.calendar().milestones().stream().map(this::milestone).toList();
            case CHOSEN_BY -> List.of(sheet.selection().chosenBy());
            case CRITERIA ->
                sheet.selection().criteria().stream()
                        .flatMap(one -> criterion(one).stream())
                        .toList();
            case ASSESSMENT ->
                List.of(
                        words.say("call.ways.assessors", sheet.selection().assessors()),
                        words.say(sheet.selection().anonymous() ? "call.ways.anonymous" : "call.ways.named"),
                        words.say("call.ways.peers", sheet.selection().peers()));
            case TIE_RULE ->
                List.of(words.say("call.ways.tie." + code(sheet.selection().tieRule())));
            case FEEDBACK ->
                List.of(words.say("call.ways.feedback." + code(sheet.selection().feedback())));
            case FORM -> form(sheet.form());
            case RULES ->
                sheet.eligibility().stream()
                        .map(rule -> words.say("desk.pair", words.rule(rule, sheet.form()), rule.reason()))
                        .toList();
        };
        return String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList());
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<String> funders(CallSheet sheet) {
        List<String> lines = new ArrayList<>();
        if (!sheet.funding().amount().equals(Money.ZERO)) {
            lines.add(words.say(
                    "desk.pair",
                    words.say("call.amount"),
                    words.money(sheet.funding().amount())));
        }
        sheet.funding()
                .funders()
                .forEach(one -> lines.add(
                        one.share().equals(Money.ZERO)
                                ? one.name()
                                : words.say("desk.pair", one.name(), words.money(one.share()))));
        return lines;
    }

    private String category(CostCategory one) {
        String paid = words.say(one.eligible() ? "call.category.paid" : "call.category.not-paid");
        return words.say("desk.pair", one.label(), paid + ", " + words.say("call.category.share", one.highestShare()));
    }

    private List<String> dates(CallCalendar calendar) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("call.opening", calendar.opensOn()));
        lines.add(SheetViews.closing(calendar, words));
        calendar.batches().forEach(day -> lines.add(words.say("call.batch", day)));
        return lines;
    }

    private String milestone(Milestone one) {
        return one.startsOn().equals(one.endsOn())
                ? words.say("desk.step.day", one.title(), one.startsOn())
                : words.say("desk.step.days", one.title(), one.startsOn(), one.endsOn());
    }

    private List<String> criterion(Criterion one) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("desk.criterion", one.title(), one.weight(), one.lookedAt()));
        IntStream.range(0, one.guidance().size())
                .forEach(points -> lines.add(
                        words.say("desk.guidance", points, one.guidance().get(points))));
        return lines;
    }

    private List<String> form(ApplicationForm form) {
        List<String> lines = new ArrayList<>();
        for (FormSection section : form.sections()) {
            lines.add(section.title());
            section.fields().forEach(field -> lines.add(field(field, form)));
        }
        return lines;
    }

    /** Returns a field of a form in one line. */
    public String field(FormField field, ApplicationForm form) {
        List<String> about = new ArrayList<>();
        about.add(words.field(field.kind()));
        if (field.required()) {
            about.add(words.say("desk.required"));
        }
        field.bounds().least().ifPresent(least -> about.add(words.say("desk.least", least)));
        field.bounds().most().ifPresent(most -> about.add(words.say("desk.most", most)));
        if (!field.options().isEmpty()) {
            about.add(String.join(" / ", field.options()));
        }
        if (!field.columns().isEmpty()) {
            about.add(String.join(
                    " / ", field.columns().stream().map(FormField::label).toList()));
        }
        String condition = words.condition(field, form);
        if (!condition.isEmpty()) {
            about.add(condition);
        }
        if (field.identifying()) {
            about.add(words.say("desk.identifying"));
        }
        if (field.published()) {
            about.add(words.say("desk.published"));
        }
        String hint = field.hint().isBlank() ? "" : " " + words.say("desk.quoted", field.hint());
        return words.say("desk.pair", field.label(), String.join(", ", about)) + hint;
    }
}
