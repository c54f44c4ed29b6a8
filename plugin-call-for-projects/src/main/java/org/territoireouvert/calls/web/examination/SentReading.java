package org.territoireouvert.calls.web.examination;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.application.SentApplication.SentFile;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormSection;
import org.territoireouvert.calls.web.examination.SentView.AnswerView;
import org.territoireouvert.calls.web.examination.SentView.FileView;
import org.territoireouvert.calls.web.examination.SentView.LineView;
import org.territoireouvert.calls.web.examination.SentView.PartnerView;
import org.territoireouvert.calls.web.examination.SentView.SectionView;

/** Writes what was sent in the order of the form: for who may know names, or without anything that tells who applied. */
final class SentReading {

    private final ExaminationFrame frame;

    SentReading(ExaminationFrame frame) {
        this.frame = frame;
    }

    /**
     * Writes it.
     *
     * @param masked whether names, identifying answers and names of files are hidden
     * @param files address below which files stand by their place
     */
    SentView of(Handle handle, SentApplication sent, boolean masked, String files, Locale locale) {
        CallSheet sheet = frame.room()
                .calls()
                .version(handle, sent.callSlug(), sent.callVersion())
                .orElseThrow();
        Mask mask = masked ? Mask.of(sent, frame.say(locale, "examination.masked")) : Mask.none();
        ApplicationForm form = sheet.form();
        List<SectionView> sections = new ArrayList<>();
        for (FormSection section : form.sections()) {
            List<AnswerView> answers = section.fields().stream()
                    .filter(field -> isShown(field, sent.answers(), masked))
                    .flatMap(field -> answer(field, sent, mask, files, locale).stream())
                    .toList();
            if (!answers.isEmpty()) {
                sections.add(new SectionView(section.title(), answers));
            }
        }
        return new SentView(
                sent.number(),
                mask.of(sent.title()),
                mask.of(sent.summary()),
                frame.territory(sent.territory()),
                masked,
                masked ? "" : sent.collective(),
                masked ? List.of() : sent.members().stream().map(Partner::name).toList(),
                sent.budget().requested(),
                sent.budget().costs(),
                sections,
                partners(sent, sheet.funding().rules(), mask, locale));
    }

    /** Private answers say how somebody can be reached or paid: they identify, whatever the form says. */
    static boolean isShown(FormField field, FormAnswers answers, boolean masked) {
        boolean identifying = field.identifying()
                || field.kind().isPrivate()
                || field.kind() == FieldKind.SIRET
                || field.kind() == FieldKind.RNA
                || field.kind() == FieldKind.LINK;
        return field.kind() != FieldKind.EXPLANATION
                && field.kind() != FieldKind.BUDGET
                && field.isAsked(answers)
                && !(masked && identifying);
    }

    private Optional<AnswerView> answer(FormField field, SentApplication sent, Mask mask, String files, Locale locale) {
        FormAnswers answers = sent.answers();
        return switch (field.kind()) {
            case EXPLANATION, BUDGET -> Optional.empty();
            case FILE ->
                Optional.of(new AnswerView(
                        field.label(),
                        "files",
                        List.of(),
                        List.of(),
                        List.of(),
                        files(field, sent, mask, files, locale)));
            case ROWS -> Optional.of(rows(field, answers, mask, locale));
            case LONG_TEXT ->
                Optional.of(AnswerView.of(field.label(), "text", List.of(mask.of(answers.text(field.code())))));
            case CHOICES -> Optional.of(AnswerView.of(field.label(), "list", answers.of(field.code())));
            default ->
                Optional.of(AnswerView.of(
                        field.label(),
                        "line",
                        answers.of(field.code()).stream()
                                .map(value -> mask.of(value(field, value, locale)))
                                .toList()));
        };
    }

    private AnswerView rows(FormField field, FormAnswers answers, Mask mask, Locale locale) {
        List<FormField> columns = field.columns().stream()
                .filter(column -> isShown(column, FormAnswers.NONE, mask.isActive()))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < answers.rows(field.code()); row++) {
            List<String> cells = new ArrayList<>();
            for (FormField column : columns) {
                String given = answers.text(FormAnswers.inRow(field.code(), row, column.code()));
                cells.add(given.isEmpty() ? "" : mask.of(value(column, given, locale)));
            }
            rows.add(cells);
        }
        return new AnswerView(
                field.label(),
                "rows",
                List.of(),
                columns.stream().map(FormField::label).toList(),
                rows,
                List.of());
    }

    private List<FileView> files(FormField field, SentApplication sent, Mask mask, String files, Locale locale) {
        List<FileView> views = new ArrayList<>();
        for (int place = 0; place < sent.files().size(); place++) {
            SentFile file = sent.files().get(place);
            if (file.field().equals(field.code()) || file.field().startsWith(field.code() + ".")) {
                String label = mask.isActive() ? frame.say(locale, "examination.file.number", place + 1) : file.name();
                views.add(new FileView(label, files + "/" + place, file.bytes()));
            }
        }
        return views;
    }

    private String value(FormField field, String given, Locale locale) {
        return switch (field.kind()) {
            case YES_NO -> frame.say(locale, given.equals(FormAnswers.YES) ? "examination.yes" : "examination.no");
            case DATE -> day(given, locale);
            case MONEY ->
                Money.typed(given).map(amount -> amount.typed() + " €").orElse(given);
            case COMMUNE -> frame.territory(given);
            default -> given;
        };
    }

    private static String day(String given, Locale locale) {
        try {
            return LocalDate.parse(given)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        } catch (DateTimeException noDay) {
            return given;
        }
    }

    private List<PartnerView> partners(SentApplication sent, AidRules rules, Mask mask, Locale locale) {
        List<PartnerView> views = new ArrayList<>();
        int number = 0;
        for (Partner partner : sent.members()) {
            number++;
            Budget budget = sent.budget().of(partner.id());
            if (budget.lines().isEmpty()) {
                continue;
            }
            String name = mask.isActive() ? frame.say(locale, "examination.partner.number", number) : partner.name();
            views.add(new PartnerView(
                    name,
                    lines(budget, BudgetLine.Side.COST, rules, mask, locale),
                    lines(budget, BudgetLine.Side.RESOURCE, rules, mask, locale),
                    budget.costs(),
                    budget.requested()));
        }
        return views;
    }

    private List<LineView> lines(Budget budget, BudgetLine.Side side, AidRules rules, Mask mask, Locale locale) {
        return budget.lines().stream()
                .filter(line -> line.side() == side)
                .map(line -> new LineView(category(line, rules, locale), mask.of(line.label()), line.amount()))
                .toList();
    }

    private String category(BudgetLine line, AidRules rules, Locale locale) {
        return line.side() == BudgetLine.Side.COST
                ? rules.category(line.category())
                        .map(AidRules.CostCategory::label)
                        .orElse(line.category())
                : frame.say(
                        locale,
                        "examination.source."
                                + line.category().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
