package org.territoireouvert.calls.award.granting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.calls.model.award.PrivateWords;
import org.territoireouvert.calls.model.award.PublishedAnswer;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;

/** Takes out of an application what its form publishes, and nothing by which somebody is reached or paid. */
final class PublishedAnswers {

    private static final Set<FieldKind> NEVER = EnumSet.of(
            FieldKind.EMAIL,
            FieldKind.PHONE,
            FieldKind.IBAN,
            FieldKind.FILE,
            FieldKind.BUDGET,
            FieldKind.EXPLANATION,
            FieldKind.PLACE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Territories territories;

    PublishedAnswers(Territories territories) {
        this.territories = territories;
    }

    List<PublishedAnswer> of(ApplicationForm form, FormAnswers answers) {
        return form.fields()
                .filter(FormField::published)
                .filter(field -> !NEVER.contains(field.kind()) && field.isAsked(answers))
                .map(field -> new PublishedAnswer(field.label(), PrivateWords.hide(text(field, answers))))
                .filter(answer -> !answer.text().isBlank())
                .toList();
    }

    private String text(FormField field, FormAnswers answers) {
        if (field.kind() != FieldKind.ROWS) {
            return answers.of(field.code()).stream()
                    .map(value -> shown(field.kind(), value))
                    .collect(Collectors.joining(", "));
        }
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < answers.rows(field.code()); row++) {
            int place = row;
            rows.add(field.columns().stream()
                    .filter(column -> !NEVER.contains(column.kind()) && !column.identifying())
                    .flatMap(column -> answers.of(FormAnswers.inRow(field.code(), place, column.code())).stream()
                            .map(value -> column.label() + "\u00a0: " + shown(column.kind(), value)))
                    .collect(Collectors.joining("\u00a0; ")));
        }
        return rows.stream().filter(row -> !row.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String shown(FieldKind kind, String value) {
        return switch (kind) {
            case YES_NO -> value.equals(FormAnswers.YES) ? "Oui" : "Non";
            case MONEY -> value.replace('.', ',') + "\u00a0€";
            case NUMBER -> value.replace('.', ',');
            case DATE -> value.matches("\\d{4}-\\d{2}-\\d{2}") ? DAY.format(LocalDate.parse(value)) : value;
            case COMMUNE -> territories.find(value).map(Territory::name).orElse(value);
            default -> value;
        };
    }
}
