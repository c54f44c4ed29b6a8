package org.territoireouvert.calls.web.writing;

import java.math.BigDecimal;
import java.util.List;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.Iban;

/** Writes answers into a form as people type them. */
final class FillForm {

    private final Territories territories;

    FillForm(Territories territories) {
        this.territories = territories;
    }

    /** Fills in a field, with its rows. */
    void fill(FormInput form, FormField field, FormAnswers answers) {
        switch (field.kind()) {
            case EXPLANATION, BUDGET, FILE -> {}
            case ROWS -> {
                for (int row = 0; row < answers.rows(field.code()); row++) {
                    for (FormField column : field.columns()) {
                        fill(form, column, FormAnswers.inRow(field.code(), row, column.code()), answers);
                    }
                }
            }
            default -> fill(form, field, field.code(), answers);
        }
    }

    private void fill(FormInput form, FormField field, String code, FormAnswers answers) {
        String name = SectionForm.name(code);
        List<String> values = answers.of(code);
        String value = answers.text(code);
        switch (field.kind()) {
            case CHOICES -> {
                for (int option = 0; option < field.options().size(); option++) {
                    String label = field.options().get(option);
                    form.prefill(name + "." + option, values.contains(label) ? label : "");
                }
            }
            case PLACE -> {
                String[] both = (value.isEmpty() ? "," : value).split(",", -1);
                form.prefill(name + SectionForm.LATITUDE, both[0])
                        .prefill(name + SectionForm.LONGITUDE, both[both.length - 1]);
            }
            default -> form.prefill(name, value.isEmpty() ? "" : typed(field, value));
        }
    }

    private String typed(FormField field, String value) {
        return switch (field.kind()) {
            case NUMBER -> value.replace('.', ',');
            case MONEY -> {
                Money amount = Money.of(new BigDecimal(value));
                yield amount.cents() == 0 ? "0" : amount.typed();
            }
            case PHONE -> value.matches("0[0-9]{9}") ? value.replaceAll("(..)(?!$)", "$1 ") : value;
            case SIRET -> new Siret(value).grouped().replace('\u00a0', ' ');
            case IBAN -> new Iban(value).grouped().replace('\u00a0', ' ');
            case COMMUNE -> territories.find(value).map(Territory::label).orElse(value);
            default -> value;
        };
    }
}
