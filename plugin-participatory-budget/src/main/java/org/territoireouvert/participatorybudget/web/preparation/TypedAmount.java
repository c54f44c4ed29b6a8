package org.territoireouvert.participatorybudget.web.preparation;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;

/** Reads and writes amounts as people write them: {@code 210 000}, {@code 1 200,50}, {@code 99 €}. */
final class TypedAmount {

    private static final int LONGEST = 40;

    /** As many digits as a vote file takes for an amount that is counted exactly. */
    private static final String AMOUNT = "[0-9]{1,12}(\\.[0-9]{1,2})?";

    private TypedAmount() {}

    /** Returns the amount in a field; empty when there is none or it is wrong, which the form then says. */
    static Optional<Money> read(FormInput form, String field) {
        String text = form.optional(field, LONGEST);
        String plain = text.replaceAll("[\\s\\u00a0\\u202f€]", "").replace(',', '.');
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Money> amount =
                Optional.of(plain).filter(typed -> typed.matches(AMOUNT)).map(typed -> Money.of(new BigDecimal(typed)));
        if (amount.filter(money -> money.cents() > 0).isEmpty()) {
            form.error(field, "amount.wrong", text);
            return Optional.empty();
        }
        return amount;
    }

    /** Writes an amount that {@link #read} reads again; nothing for none. */
    static String write(Money amount) {
        if (amount.cents() == 0) {
            return "";
        }
        String units = String.format(Locale.ROOT, "%,d", amount.cents() / 100).replace(',', ' ');
        long cents = amount.cents() % 100;
        return cents == 0 ? units : units + String.format(Locale.ROOT, ",%02d", cents);
    }
}
