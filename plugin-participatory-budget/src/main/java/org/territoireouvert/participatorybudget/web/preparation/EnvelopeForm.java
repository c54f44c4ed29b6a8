package org.territoireouvert.participatorybudget.web.preparation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.preparation.DivideMoney;
import org.territoireouvert.participatorybudget.preparation.DivideMoney.Share;

/** The rows in which staff write envelopes, numbered from 1, the last of them for a new one, and what was pressed beside a row. */
final class EnvelopeForm {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 80;

    /** A row that is filled in, in the form. */
    private record Row(int number, Share share) {}

    private final FormInput form;
    private final List<Row> rows = new ArrayList<>();
    private final int size;

    private EnvelopeForm(FormInput form, int size) {
        this.form = form;
        this.size = size;
    }

    /** Shows envelopes and a row for a new one. */
    static EnvelopeForm of(List<Envelope> envelopes, String version) {
        EnvelopeForm shown =
                new EnvelopeForm(FormInput.empty().prefill(EditionForm.VERSION, version), envelopes.size() + 1);
        for (int row = 1; row <= envelopes.size(); row++) {
            Envelope envelope = envelopes.get(row - 1);
            shown.form
                    .prefill(id(row), envelope.id())
                    .prefill(name(row), envelope.name())
                    .prefill(amount(row), envelope.amount().typed());
        }
        return shown;
    }

    /** Reads what was typed and pressed. */
    static EnvelopeForm read(Request request) {
        int size = 1;
        while (size <= DivideMoney.MOST && request.form(id(size)).isPresent()) {
            size++;
        }
        EnvelopeForm typed = new EnvelopeForm(FormInput.of(request), size);
        for (int row = 1; row <= size; row++) {
            typed.readRow(row);
        }
        typed.pressed(request);
        return typed;
    }

    private void readRow(int row) {
        String id = form.optional(id(row), LONGEST_ID);
        String name = form.optional(name(row), LONGEST_NAME);
        Optional<Money> amount = form.money(amount(row), "amount.wrong");
        if (id.isEmpty() && name.isEmpty() && form.value(amount(row)).isEmpty()) {
            return;
        }
        if (name.isEmpty()) {
            form.error(name(row), "envelopes.name.missing");
        }
        if (form.value(amount(row)).isEmpty()) {
            form.error(amount(row), "envelopes.amount.missing");
        }
        rows.add(new Row(
                row, new Share(Optional.of(id).filter(known -> !known.isEmpty()), name, amount.orElse(Money.ZERO))));
    }

    private void pressed(Request request) {
        chosen(request, "remove").ifPresent(index -> rows.remove((int) index));
        chosen(request, "up").filter(index -> index > 0).ifPresent(index -> Collections.swap(rows, index, index - 1));
        chosen(request, "down")
                .filter(index -> index < rows.size() - 1)
                .ifPresent(index -> Collections.swap(rows, index, index + 1));
    }

    /** Returns which of the filled rows a button stands beside. */
    private Optional<Integer> chosen(Request request, String button) {
        return request.form(button).flatMap(number -> {
            for (int index = 0; index < rows.size(); index++) {
                if (number.equals(Integer.toString(rows.get(index).number()))) {
                    return Optional.of(index);
                }
            }
            return Optional.<Integer>empty();
        });
    }

    FormInput input() {
        return form;
    }

    String version() {
        return EditionForm.version(form);
    }

    List<Share> shares() {
        return rows.stream().map(Row::share).toList();
    }

    /** How many rows the page shows, the one for a new envelope included. */
    int size() {
        return size;
    }

    /** Says that an envelope has the name of another. */
    void sameName(int index) {
        form.error(name(rows.get(index).number()), "envelopes.same-name");
    }

    static String id(int row) {
        return "id-" + row;
    }

    private static String name(int row) {
        return "name-" + row;
    }

    private static String amount(int row) {
        return "amount-" + row;
    }
}
