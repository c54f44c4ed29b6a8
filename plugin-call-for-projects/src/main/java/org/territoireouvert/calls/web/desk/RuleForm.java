package org.territoireouvert.calls.web.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.territory.Territory;
import org.territoireouvert.api.territory.TerritoryField;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.calls.call.draft.RuleTests;
import org.territoireouvert.calls.model.eligibility.EligibilityRule;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Fact;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Test;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.calls.model.form.FormField;

/** Asks for one rule, once it is known what is looked at and how. */
final class RuleForm {

    static final String PLACE = "lieu";
    static final String KIND = "organisation";
    private static final String FIELD = "champ";
    private static final String VALUE = "valeur";
    private static final String VALUES = "valeurs";
    private static final String REASON = "raison";
    private static final int WHOLE = 100;
    private static final int MOST_MEMBERS = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_VALUES = 2_000;
    private static final int LONGEST_NAME = 150;

    private final RuleTests.Pair pair;
    private final ApplicationForm form;
    private final Territories territories;
    private final Map<String, List<Territory>> several = new LinkedHashMap<>();

    RuleForm(RuleTests.Pair pair, ApplicationForm form, Territories territories) {
        this.pair = pair;
        this.form = form;
        this.territories = territories;
    }

    /** Returns, after reading, the territories of which one has to be chosen. */
    Map<String, List<Territory>> several() {
        return several;
    }

    /** Returns the fields of the form whose answers can be tested so. */
    List<FormField> fields() {
        return form.fields()
                .filter(field -> RuleTests.ofAnswer(field.kind()).contains(pair.test()))
                .toList();
    }

    /** Returns the rule; empty when something has to be mended. */
    Optional<EligibilityRule> read(TypedFields typed) {
        String field = "";
        List<String> values = switch (pair.fact()) {
            case MEMBERS, KINDS_OF_MEMBERS -> number(typed, MOST_MEMBERS);
            case RATE -> number(typed, WHOLE);
            case REQUESTED, COSTS -> amount(typed);
            case KIND_OF_MEMBER -> kinds(typed);
            case TERRITORY -> places(typed);
            case ANSWER -> List.of();
        };
        if (pair.fact() == Fact.ANSWER) {
            field = typed.text(FIELD, LONGEST_NAME);
            values = answers(typed, field);
        }
        String reason = typed.text(REASON, LONGEST_REASON);
        if (reason.isEmpty()) {
            typed.form().error(REASON, "desk.rule.reason.missing");
        }
        return typed.form().isValid()
                ? Optional.of(new EligibilityRule(pair.fact(), field, pair.test(), values, reason))
                : Optional.empty();
    }

    private static List<String> number(TypedFields typed, int most) {
        Optional<Integer> number = typed.number(VALUE, 1, most);
        if (number.isEmpty() && typed.form().errorOf(VALUE).isEmpty()) {
            typed.form().error(VALUE, "desk.rule.value.missing");
        }
        return number.map(one -> List.of(Integer.toString(one))).orElse(List.of());
    }

    private static List<String> amount(TypedFields typed) {
        Optional<Money> amount = typed.money(VALUE);
        if (amount.isEmpty() && typed.form().errorOf(VALUE).isEmpty()) {
            typed.form().error(VALUE, "desk.rule.value.missing");
        }
        return amount.map(one -> List.of(plain(one))).orElse(List.of());
    }

    private static String plain(Money amount) {
        return amount.toDecimal().stripTrailingZeros().toPlainString();
    }

    private static List<String> kinds(TypedFields typed) {
        List<String> kinds = new ArrayList<>();
        for (Classification kind : Classification.values()) {
            if (typed.isTicked(KIND + "-" + kind.name())) {
                kinds.add(kind.code());
            }
        }
        if (kinds.isEmpty()) {
            typed.form().error(KIND + "-" + Classification.ASSOCIATION.name(), "desk.rule.kind.missing");
        }
        return kinds;
    }

    private List<String> places(TypedFields typed) {
        List<String> codes = new ArrayList<>();
        for (RowFields row : typed.rows(PLACE)) {
            String name = row.field("nom");
            typed.text(name, LONGEST_NAME);
            typed.text(name + "-choix", LONGEST_NAME);
            switch (new TerritoryField(name, EnumSet.allOf(Territory.Kind.class), false)
                    .read(typed.form(), territories)) {
                case TerritoryField.Chosen chosen ->
                    codes.add(chosen.territory().code());
                case TerritoryField.Empty empty -> {}
                case TerritoryField.Unclear unclear -> several.put(name, unclear.choices());
            }
        }
        if (codes.isEmpty() && typed.form().isValid()) {
            typed.form().error(new RowFields(PLACE, 1).field("nom"), "desk.rule.place.missing");
        }
        return codes.stream().distinct().toList();
    }

    private List<String> answers(TypedFields typed, String code) {
        List<String> given = typed.lines(VALUES, LONGEST_VALUES);
        Optional<FormField> found =
                fields().stream().filter(one -> one.code().equals(code)).findFirst();
        if (found.isEmpty()) {
            typed.form().error(FIELD, "desk.rule.field.missing");
            return given;
        }
        if (pair.test() == Test.GIVEN) {
            return List.of();
        }
        if (given.isEmpty()) {
            typed.form().error(VALUES, "desk.rule.value.missing");
        }
        boolean bound = pair.test() == Test.AT_LEAST || pair.test() == Test.AT_MOST;
        if (bound && given.size() > 1) {
            typed.form().error(VALUES, "desk.rule.value.one");
        }
        return given.stream().map(value -> answer(typed, found.get(), value)).toList();
    }

    private String answer(TypedFields typed, FormField field, String value) {
        String kept = FieldForm.answer(field, value);
        return switch (field.kind()) {
            case YES_NO -> {
                if (!kept.equals(FormAnswers.YES) && !kept.equals(FormAnswers.NO)) {
                    typed.form().error(VALUES, "desk.condition.wrong", value, field.label(), "oui, non");
                }
                yield kept;
            }
            case CHOICE, CHOICES -> {
                if (!field.options().contains(kept)) {
                    typed.form()
                            .error(
                                    VALUES,
                                    "desk.condition.wrong",
                                    value,
                                    field.label(),
                                    String.join(", ", field.options()));
                }
                yield kept;
            }
            case NUMBER, MONEY -> {
                Optional<Money> number = Money.typed(value);
                if (number.isEmpty()) {
                    typed.form().error(VALUES, "desk.number.wrong", value);
                }
                yield number.map(RuleForm::plain).orElse(value);
            }
            case COMMUNE -> commune(typed, value);
            default -> kept;
        };
    }

    private String commune(TypedFields typed, String value) {
        List<Territory> found = territories.search(value, EnumSet.of(Territory.Kind.COMMUNE), 2);
        if (territories.find(value).isPresent()) {
            return value;
        }
        if (found.size() != 1) {
            typed.form().error(VALUES, "desk.rule.commune", value);
            return value;
        }
        return found.getFirst().code();
    }

    /** Writes a rule into the form. */
    void fill(FormInput input, EligibilityRule rule) {
        input.prefill(REASON, rule.reason()).prefill(FIELD, rule.field());
        switch (pair.fact()) {
            case MEMBERS, KINDS_OF_MEMBERS, RATE -> input.prefill(VALUE, String.join("", rule.values()));
            case REQUESTED, COSTS ->
                input.prefill(
                        VALUE,
                        rule.values().stream()
                                .findFirst()
                                .flatMap(Money::typed)
                                .map(Money::typed)
                                .orElse(""));
            case KIND_OF_MEMBER ->
                rule.values().stream()
                        .flatMap(code -> Classification.of(code).stream())
                        .forEach(kind -> input.prefill(KIND + "-" + kind.name(), "1"));
            case TERRITORY -> {
                int number = 1;
                for (String code : rule.values()) {
                    input.prefill(
                            new RowFields(PLACE, number).field("nom"),
                            territories.find(code).map(Territory::label).orElse(code));
                    number++;
                }
            }
            case ANSWER -> {
                boolean communes = form.field(rule.field())
                        .filter(field -> field.kind() == FieldKind.COMMUNE)
                        .isPresent();
                input.prefill(
                        VALUES,
                        String.join(
                                "\n",
                                rule.values().stream()
                                        .map(value -> communes
                                                ? territories
                                                        .find(value)
                                                        .map(Territory::label)
                                                        .orElse(value)
                                                : value)
                                        .toList()));
            }
        }
    }
}
