package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Parsed;
import org.territoireouvert.api.organisation.Siret;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.AidRules.CostCategory;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.Funding;
import org.territoireouvert.calls.model.Funding.Funder;

/** Asks who pays, how much, for what. */
final class FundingForm implements PartForm {

    static final String FUNDER = "financeur";
    static final String CATEGORY = "poste";
    private static final String PAID = "PAID";
    private static final String NOT_PAID = "NOT_PAID";
    private static final String AMOUNT = "montant";
    private static final String CEILING = "plafond";
    private static final String FLOOR = "plancher";
    private static final int WHOLE = 100;
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_CODE = 80;

    @Override
    public CallSheet read(TypedFields typed, CallSheet before) {
        List<Funder> funders = funders(typed);
        Money amount = typed.money(AMOUNT).orElse(Money.ZERO);
        Money shares = funders.stream().map(Funder::share).reduce(Money.ZERO, Money::plus);
        if (!shares.equals(Money.ZERO) && !shares.equals(amount) && typed.form().isValid()) {
            typed.form().error(AMOUNT, "desk.shares.wrong", shares, amount);
        }
        if (funders.isEmpty()) {
            funders = List.of(new Funder("", "", Money.ZERO));
        }
        String aid = typed.text("aide", LONGEST_TEXT);
        int rate = typed.number("taux", 1, WHOLE).orElse(WHOLE);
        Optional<Money> floor = typed.money(FLOOR).filter(value -> !value.equals(Money.ZERO));
        Optional<Money> ceiling = typed.money(CEILING).filter(value -> !value.equals(Money.ZERO));
        if (floor.isPresent() && ceiling.isPresent() && floor.get().compareTo(ceiling.get()) > 0) {
            typed.form().error(CEILING, "desk.ceiling.low", floor.get(), ceiling.get());
            floor = Optional.empty();
        }
        if (ceiling.isPresent() && !amount.equals(Money.ZERO) && ceiling.get().compareTo(amount) > 0) {
            typed.form().error(CEILING, "desk.ceiling.high", ceiling.get(), amount);
        }
        AidRules rules = new AidRules(rate, floor, ceiling, categories(typed));
        String notFunded = typed.text("exclu", LONGEST_TEXT);
        return new CallSheet(
                before.subject(),
                new Funding(funders, amount, aid, rules, notFunded),
                before.applicants(),
                before.calendar(),
                before.selection(),
                before.eligibility(),
                before.form());
    }

    private static List<Funder> funders(TypedFields typed) {
        List<Funder> funders = new ArrayList<>();
        for (RowFields row : typed.rows(FUNDER)) {
            String name = typed.text(row.field("nom"), LONGEST_NAME);
            String number = typed.text(row.field("siret"), LONGEST_NAME);
            Optional<Money> share = typed.money(row.field("part"));
            String siret = "";
            if (!number.isEmpty()) {
                switch (Siret.parse(number)) {
                    case Parsed.Valid<Siret> valid -> siret = valid.value().digits();
                    case Parsed.Invalid<Siret> invalid -> typed.form().error(row.field("siret"), invalid.messageKey());
                }
            }
            if (!name.isEmpty()) {
                funders.add(new Funder(name, siret, share.orElse(Money.ZERO)));
            } else if (!number.isEmpty() || share.isPresent()) {
                typed.form().error(row.field("nom"), "desk.funder.missing");
            }
        }
        return funders;
    }

    private static List<CostCategory> categories(TypedFields typed) {
        List<CostCategory> categories = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (RowFields row : typed.rows(CATEGORY)) {
            String kept = typed.text(row.field("code"), LONGEST_CODE);
            String label = typed.text(row.field("nom"), LONGEST_NAME);
            String paid = typed.text(row.field("admis"), LONGEST_CODE);
            Optional<Integer> share = typed.number(row.field("part"), 1, WHOLE);
            if (label.isEmpty()) {
                continue;
            }
            String code = kept.isEmpty() ? SearchText.slug(label) : kept;
            if (!codes.add(code)) {
                typed.form().error(row.field("nom"), "desk.category.twice", label);
                continue;
            }
            categories.add(new CostCategory(code, label, !paid.equals(NOT_PAID), share.orElse(WHOLE)));
        }
        return categories;
    }

    @Override
    public void fill(FormInput form, CallSheet sheet) {
        Funding funding = sheet.funding();
        int number = 1;
        for (Funder funder : funding.funders()) {
            RowFields row = new RowFields(FUNDER, number);
            form.prefill(row.field("nom"), funder.name())
                    .prefill(row.field("siret"), funder.siret())
                    .prefill(row.field("part"), funder.share().typed());
            number++;
        }
        form.prefill(AMOUNT, funding.amount().typed())
                .prefill("aide", funding.aid())
                .prefill(
                        "taux",
                        funding.rules().highestRate() == WHOLE
                                ? ""
                                : Integer.toString(funding.rules().highestRate()))
                .prefill(FLOOR, funding.rules().floor().map(Money::typed).orElse(""))
                .prefill(CEILING, funding.rules().ceiling().map(Money::typed).orElse(""))
                .prefill("exclu", funding.notFunded());
        number = 1;
        for (CostCategory one : funding.rules().categories()) {
            RowFields row = new RowFields(CATEGORY, number);
            form.prefill(row.field("code"), one.code())
                    .prefill(row.field("nom"), one.label())
                    .prefill(row.field("admis"), one.eligible() ? PAID : NOT_PAID)
                    .prefill(
                            row.field("part"), one.highestShare() == WHOLE ? "" : Integer.toString(one.highestShare()));
            number++;
        }
    }

    @Override
    public Map<String, Integer> rows(CallSheet sheet) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put(FUNDER, sheet.funding().funders().size());
        rows.put(CATEGORY, sheet.funding().rules().categories().size());
        return rows;
    }
}
