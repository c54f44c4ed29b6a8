package org.territoireouvert.calls.application.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.Iban;

/** Says answers as people read them. */
public final class AnswerWords {

    private final Messages messages;
    private final Territories territories;
    private final Locale locale;
    private final Map<String, String> fileNames;

    /**
     * Speaks a language.
     *
     * @param fileNames names of the files of the application by their identifiers
     */
    public AnswerWords(Messages messages, Territories territories, Locale locale, Map<String, String> fileNames) {
        this.messages = messages;
        this.territories = territories;
        this.locale = locale;
        this.fileNames = Map.copyOf(fileNames);
    }

    /** Returns the answer to a field in lines; rows as one line each; empty without an answer. */
    public String of(FormField field, FormAnswers answers) {
        return switch (field.kind()) {
            case EXPLANATION, BUDGET -> "";
            case ROWS -> rows(field, answers);
            default -> value(field, answers.of(field.code()));
        };
    }

    private String rows(FormField field, FormAnswers answers) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < answers.rows(field.code()); row++) {
            List<String> cells = new ArrayList<>();
            for (FormField column : field.columns()) {
                String said = value(column, answers.of(FormAnswers.inRow(field.code(), row, column.code())));
                if (!said.isEmpty()) {
                    cells.add(messages.format(locale, "writing.words.cell", column.label(), said));
                }
            }
            lines.add(String.join(" ; ", cells));
        }
        return String.join("\n", lines);
    }

    /** Returns the values of one field that is no rows. */
    public String value(FormField field, List<String> values) {
        if (values.isEmpty()) {
            return "";
        }
        String value = values.getFirst();
        return switch (field.kind()) {
            case EXPLANATION, BUDGET, ROWS -> "";
            case TEXT, LONG_TEXT, CHOICE, EMAIL, LINK, RNA, PLACE -> value;
            case NUMBER -> messages.format(locale, "writing.words.number", new BigDecimal(value));
            case MONEY ->
                messages.format(
                        locale, "writing.words.money", org.territoireouvert.api.data.Money.of(new BigDecimal(value)));
            case DATE -> messages.format(locale, "writing.words.date", LocalDate.parse(value));
            case YES_NO -> messages.format(locale, "writing.words." + value);
            case CHOICES -> String.join("\n", values);
            case PHONE -> value.matches("0[0-9]{9}") ? value.replaceAll("(..)(?!$)", "$1\u00a0") : value;
            case SIRET -> new Siret(value).grouped();
            case COMMUNE -> territories.find(value).map(Territory::label).orElse(value);
            case IBAN -> new Iban(value).grouped();
            case FILE ->
                String.join(
                        "\n",
                        values.stream()
                                .map(id ->
                                        fileNames.getOrDefault(id, messages.format(locale, "writing.words.file-gone")))
                                .toList());
        };
    }
}
