package org.territoireouvert.initiatives.web.writing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.initiatives.model.Cost;
import org.territoireouvert.initiatives.model.Means;
import org.territoireouvert.initiatives.model.Sheet;

/** Asks what an initiative costs, by kind of expense, and who pays. */
final class MeansForm implements PartForm {

    static final String COST = "cout";
    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_FUNDING = 1_000;

    @Override
    public Sheet read(TypedFields typed, Sheet before) {
        List<Cost> costs = new ArrayList<>();
        Set<Cost.Kind> seen = EnumSet.noneOf(Cost.Kind.class);
        for (RowFields row : typed.rows(COST)) {
            Optional<Cost.Kind> kind = typed.choice(row.field("poste"), Cost.Kind.class);
            Optional<Money> amount = typed.money(row.field("euros"));
            Optional<Long> hours = typed.number(row.field("heures"));
            String note = typed.text(row.field("note"), LONGEST_NOTE);
            boolean said = amount.isPresent() || hours.isPresent() || !note.isEmpty();
            if (kind.isEmpty() && said) {
                typed.form().error(row.field("poste"), "write.cost-kind.missing");
            } else if (kind.isPresent() && !seen.add(kind.get())) {
                typed.form().error(row.field("poste"), "write.cost-kind.twice");
            } else if (kind.isPresent()
                    && amount.isEmpty()
                    && hours.isEmpty()
                    && typed.form().errorOf(row.field("euros")).isEmpty()
                    && typed.form().errorOf(row.field("heures")).isEmpty()) {
                typed.form().error(row.field("euros"), "write.cost.missing");
            } else if (kind.isPresent()) {
                costs.add(new Cost(kind.get(), amount.orElse(Money.ZERO), hours.orElse(0L), note));
            }
        }
        return before.with(new Means(costs, typed.text("financement", LONGEST_FUNDING)));
    }

    @Override
    public void fill(FormInput form, Sheet sheet) {
        int number = 1;
        for (Cost cost : sheet.means().costs()) {
            RowFields row = new RowFields(COST, number);
            String amount = cost.amount().cents() == 0 && cost.hours() == 0
                    ? "0"
                    : cost.amount().typed();
            form.prefill(row.field("poste"), cost.kind().name())
                    .prefill(row.field("euros"), amount)
                    .prefill(row.field("heures"), cost.hours() == 0 ? "" : Long.toString(cost.hours()))
                    .prefill(row.field("note"), cost.note());
            number++;
        }
        form.prefill("financement", sheet.means().funding());
    }

    @Override
    public Map<String, Integer> rows(Sheet sheet) {
        return Map.of(COST, sheet.means().costs().size());
    }
}
