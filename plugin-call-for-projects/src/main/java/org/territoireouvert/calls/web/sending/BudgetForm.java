package org.territoireouvert.calls.web.sending;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.calls.application.BudgetRepository;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.budget.BudgetLine.Side;
import org.territoireouvert.calls.model.budget.BudgetLine.Source;

/** The form of the part of one partner: rows of costs and of resources, as they were typed. Not thread-safe. */
final class BudgetForm {

    /** Name of the button of a form. */
    static final String ACT = "acte";

    private static final String ROWS = "lignes-";
    private static final String ADD = "ajouter-";
    private static final String REMOVE = "retirer-";
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_AMOUNT = 40;
    private static final int FEWEST_SHOWN = 2;
    private static final Money HIGHEST = Money.ofUnits(1_000_000_000);

    /** A row as it was typed. */
    private record Typed(String category, String label, String amount) {
        static final Typed NOTHING = new Typed("", "", "");

        boolean isEmpty() {
            return category.isEmpty() && label.isEmpty() && amount.isEmpty();
        }
    }

    /**
     * Names of the fields of a row.
     *
     * @param side {@code depense} or {@code recette}
     * @param number counted from 1
     */
    public record Row(String side, int number) {
        /** Returns the name of a field. */
        public String field(String name) {
            return side + "-" + number + "-" + name;
        }
    }

    private final Map<Side, List<Typed>> typed = new EnumMap<>(Side.class);
    private FormInput form = FormInput.empty();

    private BudgetForm() {}

    static BudgetForm of(List<BudgetLine> lines) {
        BudgetForm read = new BudgetForm();
        for (Side side : Side.values()) {
            List<Typed> rows = new ArrayList<>(lines.stream()
                    .filter(line -> line.side() == side)
                    .map(line -> new Typed(
                            line.category(),
                            line.label(),
                            line.amount().equals(Money.ZERO)
                                    ? "0"
                                    : line.amount().typed()))
                    .toList());
            rows.add(Typed.NOTHING);
            while (rows.size() < FEWEST_SHOWN) {
                rows.add(Typed.NOTHING);
            }
            read.typed.put(side, rows);
        }
        read.fill();
        return read;
    }

    static BudgetForm of(Request request) {
        BudgetForm read = new BudgetForm();
        FormInput form = FormInput.of(request);
        for (Side side : Side.values()) {
            String count = form.optional(ROWS + word(side), LONGEST_AMOUNT);
            int rows = count.matches("[0-9]{1,3}")
                    ? Math.min(Integer.parseInt(count), BudgetRepository.MOST_LINES + 1)
                    : 0;
            List<Typed> all = new ArrayList<>();
            for (int number = 1; number <= rows; number++) {
                Row row = new Row(word(side), number);
                all.add(new Typed(
                        form.optional(row.field("poste"), LONGEST_LABEL),
                        form.optional(row.field("objet"), LONGEST_LABEL),
                        form.optional(row.field("montant"), LONGEST_AMOUNT)));
            }
            read.typed.put(side, all);
        }
        read.form = form;
        return read;
    }

    static String word(Side side) {
        return side == Side.COST ? "depense" : "recette";
    }

    FormInput form() {
        return form;
    }

    /** Does what a button of a row asks; all that was typed stays. Returns false for another button. */
    boolean change(String act) {
        for (Side side : Side.values()) {
            if (act.equals(ADD + word(side))) {
                if (lines() < BudgetRepository.MOST_LINES) {
                    typedRows(side).add(Typed.NOTHING);
                }
                fill();
                return true;
            }
            String remove = REMOVE + word(side) + "-";
            if (act.startsWith(remove) && act.substring(remove.length()).matches("[0-9]{1,3}")) {
                int place = Integer.parseInt(act.substring(remove.length())) - 1;
                if (place >= 0 && place < typedRows(side).size()) {
                    typedRows(side).remove(place);
                }
                fill();
                return true;
            }
        }
        return false;
    }

    /** Forgets what is wrong, keeps what was typed. */
    void fill() {
        form = FormInput.empty();
        typed.forEach((side, rows) -> {
            for (int i = 0; i < rows.size(); i++) {
                Row row = new Row(word(side), i + 1);
                form.prefill(row.field("poste"), rows.get(i).category());
                form.prefill(row.field("objet"), rows.get(i).label());
                form.prefill(row.field("montant"), rows.get(i).amount());
            }
        });
    }

    private List<Typed> typedRows(Side side) {
        return typed.computeIfAbsent(side, none -> new ArrayList<>());
    }

    private int lines() {
        return typed.values().stream().mapToInt(List::size).sum();
    }

    /** Returns the rows of a side. */
    List<Row> rows(Side side) {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= typedRows(side).size(); number++) {
            rows.add(new Row(word(side), number));
        }
        return rows;
    }

    /** Reads the lines; what is wrong stands in the form afterwards. Rows in which nothing was typed are left out. */
    List<BudgetLine> read(String member, AidRules rules) {
        List<BudgetLine> lines = new ArrayList<>();
        for (Side side : Side.values()) {
            for (int i = 0; i < typedRows(side).size(); i++) {
                Typed row = typedRows(side).get(i);
                if (!row.isEmpty()) {
                    line(member, rules, side, new Row(word(side), i + 1), row).ifPresent(lines::add);
                }
            }
        }
        if (lines.size() > BudgetRepository.MOST_LINES) {
            form.error("", "sending.budget.too-many", BudgetRepository.MOST_LINES, lines.size());
        }
        return lines;
    }

    private Optional<BudgetLine> line(String member, AidRules rules, Side side, Row row, Typed typedRow) {
        boolean known = side == Side.COST
                ? rules.categories().isEmpty()
                        || rules.category(typedRow.category()).isPresent()
                : isSource(typedRow.category());
        if (!known) {
            form.error(
                    row.field("poste"), "sending.budget.choose." + side.name().toLowerCase(Locale.ROOT), row.number());
        }
        if (typedRow.label().isEmpty()) {
            form.error(row.field("objet"), "sending.budget.say-what", row.number());
        }
        Optional<Money> amount = Money.typed(typedRow.amount());
        if (amount.isEmpty()) {
            String key = typedRow.amount().isEmpty() ? "sending.budget.no-amount" : "sending.budget.wrong-amount";
            form.error(row.field("montant"), key, typedRow.label(), typedRow.amount());
        } else if (amount.get().compareTo(HIGHEST) > 0) {
            form.error(row.field("montant"), "sending.budget.too-high", HIGHEST);
        }
        return amount.filter(money -> known && money.compareTo(HIGHEST) <= 0)
                .map(money -> new BudgetLine(member, side, typedRow.category(), typedRow.label(), money));
    }

    private static boolean isSource(String category) {
        for (Source source : Source.values()) {
            if (source.name().equals(category)) {
                return true;
            }
        }
        return false;
    }
}
