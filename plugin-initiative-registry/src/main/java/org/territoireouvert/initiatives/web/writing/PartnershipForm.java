package org.territoireouvert.initiatives.web.writing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.organisation.Siren;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.initiatives.model.Body;
import org.territoireouvert.initiatives.model.Partnership;
import org.territoireouvert.initiatives.model.Sheet;

/** Asks who carries an entry, and with whom. */
final class PartnershipForm implements PartForm {

    static final String PARTNER = "partenaire";
    private static final RowFields HOLDER = new RowFields("porteur", 1);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 30;

    @Override
    public Sheet read(TypedFields typed, Sheet before) {
        Optional<Body> holder = body(typed, HOLDER);
        List<Body> partners = typed.rows(PARTNER).stream()
                .flatMap(row -> body(typed, row).stream())
                .toList();
        return before.with(new Partnership(holder, partners));
    }

    private static Optional<Body> body(TypedFields typed, RowFields row) {
        String name = typed.text(row.field("nom"), LONGEST_NAME);
        String number = number(typed, row.field("numero"));
        String role = typed.text(row.field("role"), LONGEST_NAME);
        if (name.isEmpty() && !(number + role).isEmpty()) {
            typed.form().error(row.field("nom"), "write.body.missing");
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new Body(name, number, role));
    }

    /** Reads a SIREN, SIRET or RNA, by its shape. */
    private static String number(TypedFields typed, String field) {
        String value = typed.text(field, LONGEST_NUMBER);
        String plain = value.replaceAll("[\\s\\u00a0\\u202f.-]", "");
        if (plain.isEmpty() || value.length() > LONGEST_NUMBER) {
            return "";
        }
        return switch (parsed(plain)) {
            case Parsed.Valid<String> valid -> valid.value();
            case Parsed.Invalid<String> invalid -> {
                typed.form().error(field, invalid.messageKey());
                yield "";
            }
        };
    }

    private static Parsed<String> parsed(String plain) {
        if (!plain.matches("[0-9]+")) {
            return text(Rna.parse(plain), Rna::value);
        }
        return switch (plain.length()) {
            case 9 -> text(Siren.parse(plain), Siren::digits);
            case 14 -> text(Siret.parse(plain), Siret::digits);
            default -> new Parsed.Invalid<>("write.body-number.wrong");
        };
    }

    private static <T> Parsed<String> text(Parsed<T> parsed, Function<T, String> written) {
        return switch (parsed) {
            case Parsed.Valid<T> valid -> new Parsed.Valid<>(written.apply(valid.value()), valid.warningKey());
            case Parsed.Invalid<T> invalid -> new Parsed.Invalid<>(invalid.messageKey());
        };
    }

    @Override
    public void fill(FormInput form, Sheet sheet) {
        sheet.partnership().holder().ifPresent(holder -> fill(form, HOLDER, holder));
        int number = 1;
        for (Body partner : sheet.partnership().partners()) {
            fill(form, new RowFields(PARTNER, number), partner);
            number++;
        }
    }

    private static void fill(FormInput form, RowFields row, Body body) {
        form.prefill(row.field("nom"), body.name())
                .prefill(row.field("numero"), body.number())
                .prefill(row.field("role"), body.role());
    }

    @Override
    public Map<String, Integer> rows(Sheet sheet) {
        return Map.of(PARTNER, sheet.partnership().partners().size());
    }
}
