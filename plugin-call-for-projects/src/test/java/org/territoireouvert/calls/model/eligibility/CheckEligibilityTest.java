package org.territoireouvert.calls.model.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.model.AidRules;
import org.territoireouvert.calls.model.budget.Budget;
import org.territoireouvert.calls.model.budget.BudgetLine;
import org.territoireouvert.calls.model.budget.BudgetLine.Side;
import org.territoireouvert.calls.model.budget.BudgetSums;
import org.territoireouvert.calls.model.eligibility.EligibilityRule.Fact;
import org.territoireouvert.calls.model.form.FormAnswers;

class CheckEligibilityTest {

    private static final EligibilityFacts KNOWN = new EligibilityFacts(
            List.of("association", "school", "person"),
            "00401",
            sums(20_000, 14_000),
            new FormAnswers(Map.of(
                    "ouverture", List.of("oui"),
                    "publics", List.of("Jeunes", "Adultes"),
                    "surface", List.of("120.5"),
                    "debut", List.of("2027-03-01"),
                    "nom", List.of("Le lac"))),
            Set.of("permis"));
    private static final EligibilityFacts EMPTY =
            new EligibilityFacts(List.of(), "", BudgetSums.of(Budget.NONE, AidRules.NONE), FormAnswers.NONE, Set.of());

    private static BudgetSums sums(long costs, long requested) {
        return BudgetSums.of(
                new Budget(List.of(
                        new BudgetLine("m", Side.COST, "x", "", Money.ofUnits(costs)),
                        new BudgetLine("m", Side.RESOURCE, "REQUESTED", "", Money.ofUnits(requested)))),
                AidRules.NONE);
    }

    private static String outcome(
            EligibilityFacts facts, Fact fact, String field, EligibilityRule.Test test, String values) {
        List<String> all = values == null ? List.of() : Arrays.asList(values.split("\\|"));
        EligibilityRule rule = new EligibilityRule(fact, field == null ? "" : field, test, all, "Raison");
        return new CheckEligibility((place, region) -> place.equals(region) || region.equals("Lisière"))
                .results(List.of(rule), facts).stream()
                        .map(result -> result.outcome().name())
                        .collect(Collectors.joining());
    }

    /** Each fact by each test; an empty outcome means that the rule compares nothing and is left out. */
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "MEMBERS, -, AT_LEAST, 3, MET, NOT_MET",
                "MEMBERS, -, AT_LEAST, 4, NOT_MET, NOT_MET",
                "MEMBERS, -, AT_MOST, 3, MET, MET",
                "MEMBERS, -, AT_MOST, 2, NOT_MET, MET",
                "MEMBERS, -, ONE_OF, 2|3, MET, NOT_MET",
                "MEMBERS, -, NONE_OF, 2|3, NOT_MET, MET",
                "MEMBERS, -, GIVEN, -, MET, MET",
                "MEMBERS, -, AT_LEAST, trois, '', ''",
                "KINDS_OF_MEMBERS, -, AT_LEAST, 3, MET, UNKNOWN",
                "KINDS_OF_MEMBERS, -, AT_MOST, 2, NOT_MET, UNKNOWN",
                "KINDS_OF_MEMBERS, -, ONE_OF, 3, MET, UNKNOWN",
                "KINDS_OF_MEMBERS, -, NONE_OF, 3, NOT_MET, UNKNOWN",
                "KINDS_OF_MEMBERS, -, GIVEN, -, MET, UNKNOWN",
                "KIND_OF_MEMBER, -, ONE_OF, company|school, MET, UNKNOWN",
                "KIND_OF_MEMBER, -, ONE_OF, company, NOT_MET, UNKNOWN",
                "KIND_OF_MEMBER, -, NONE_OF, company, MET, UNKNOWN",
                "KIND_OF_MEMBER, -, NONE_OF, person, NOT_MET, UNKNOWN",
                "KIND_OF_MEMBER, -, GIVEN, -, MET, UNKNOWN",
                "KIND_OF_MEMBER, -, AT_LEAST, 1, '', ''",
                "KIND_OF_MEMBER, -, AT_MOST, 1, '', ''",
                "TERRITORY, -, ONE_OF, 00401, MET, UNKNOWN",
                "TERRITORY, -, ONE_OF, Lisière|44, MET, UNKNOWN",
                "TERRITORY, -, ONE_OF, 44, NOT_MET, UNKNOWN",
                "TERRITORY, -, NONE_OF, Lisière, NOT_MET, UNKNOWN",
                "TERRITORY, -, NONE_OF, 44, MET, UNKNOWN",
                "TERRITORY, -, GIVEN, -, MET, UNKNOWN",
                "TERRITORY, -, AT_LEAST, 1, '', ''",
                "TERRITORY, -, AT_MOST, 1, '', ''",
                "REQUESTED, -, AT_LEAST, 14000, MET, UNKNOWN",
                "REQUESTED, -, AT_LEAST, 14000.01, NOT_MET, UNKNOWN",
                "REQUESTED, -, AT_MOST, 13999, NOT_MET, UNKNOWN",
                "REQUESTED, -, ONE_OF, 14000.00, MET, UNKNOWN",
                "REQUESTED, -, NONE_OF, 14000, NOT_MET, UNKNOWN",
                "REQUESTED, -, GIVEN, -, MET, UNKNOWN",
                "RATE, -, AT_MOST, 70, MET, UNKNOWN",
                "RATE, -, AT_MOST, 69.99, NOT_MET, UNKNOWN",
                "RATE, -, AT_LEAST, 70, MET, UNKNOWN",
                "RATE, -, AT_LEAST, 71, NOT_MET, UNKNOWN",
                "RATE, -, ONE_OF, 70, MET, UNKNOWN",
                "RATE, -, NONE_OF, 70, NOT_MET, UNKNOWN",
                "RATE, -, GIVEN, -, MET, UNKNOWN",
                "COSTS, -, AT_LEAST, 20000, MET, UNKNOWN",
                "COSTS, -, AT_MOST, 19999.99, NOT_MET, UNKNOWN",
                "COSTS, -, ONE_OF, 20000, MET, UNKNOWN",
                "COSTS, -, NONE_OF, 20000, NOT_MET, UNKNOWN",
                "COSTS, -, GIVEN, -, MET, UNKNOWN",
                "ANSWER, ouverture, ONE_OF, oui, MET, UNKNOWN",
                "ANSWER, ouverture, ONE_OF, non, NOT_MET, UNKNOWN",
                "ANSWER, publics, ONE_OF, Enfants|Adultes, MET, UNKNOWN",
                "ANSWER, publics, NONE_OF, Jeunes, NOT_MET, UNKNOWN",
                "ANSWER, surface, AT_LEAST, 120, MET, UNKNOWN",
                "ANSWER, surface, AT_MOST, 120, NOT_MET, UNKNOWN",
                "ANSWER, debut, AT_MOST, 2027-12-31, MET, UNKNOWN",
                "ANSWER, debut, AT_LEAST, 2027-03-02, NOT_MET, UNKNOWN",
                "ANSWER, nom, AT_LEAST, 3, NOT_MET, UNKNOWN",
                "ANSWER, nom, GIVEN, -, MET, UNKNOWN",
                "ANSWER, permis, GIVEN, -, '', UNKNOWN",
                "ANSWER, surface, AT_LEAST, -, '', ''",
                "ANSWER, surface, AT_LEAST, grand, '', ''"
            })
    void eachRuleIsMetBrokenOrOpen(
            Fact fact, String field, EligibilityRule.Test test, String values, String known, String empty) {
        assertThat(outcome(KNOWN, fact, field, test, values)).isEqualTo(known);
        assertThat(outcome(EMPTY, fact, field, test, values)).isEqualTo(empty);
    }

    @ParameterizedTest
    @CsvSource({"20000, 14000, MET", "20001, 14000, MET", "19999, 14000, NOT_MET"})
    void rateIsComparedWithoutRounding(long costs, long requested, String expected) {
        EligibilityFacts facts =
                new EligibilityFacts(List.of(), "", sums(costs, requested), FormAnswers.NONE, Set.of());

        assertThat(outcome(facts, Fact.RATE, "", EligibilityRule.Test.AT_MOST, "70"))
                .isEqualTo(expected);
    }
}
