package org.territoireouvert.calls.application.checking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.calls.application.OpenApplication.Opened;
import org.territoireouvert.calls.application.checking.ComposeApplication.Composed;
import org.territoireouvert.calls.model.Applicants;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.application.SentApplication;
import org.territoireouvert.calls.model.application.SentApplication.Partner;
import org.territoireouvert.calls.model.budget.BudgetProblem;
import org.territoireouvert.calls.model.budget.BudgetSums;
import org.territoireouvert.calls.model.budget.CheckBudget;
import org.territoireouvert.calls.model.eligibility.CheckEligibility;
import org.territoireouvert.calls.model.eligibility.EligibilityFacts;
import org.territoireouvert.calls.model.eligibility.RuleResult;
import org.territoireouvert.calls.model.form.ApplicationForm;
import org.territoireouvert.calls.model.form.CheckForm;
import org.territoireouvert.calls.model.form.FieldKind;
import org.territoireouvert.calls.model.form.FormField;
import org.territoireouvert.calls.model.form.FormProblem;

/** Says what keeps an application from being sent: answers, members, budget, rules of the call. */
public final class CheckApplication {

    private final CheckEligibility eligibility;

    /** Uses the territories of the site. */
    public CheckApplication(Territories territories) {
        this.eligibility = new CheckEligibility((place, region) -> place.equals(region)
                || territories.parents(place).stream()
                        .anyMatch(parent -> parent.code().equals(region)));
    }

    /** Checks what was put together. */
    public Readiness of(Opened opened, Composed composed) {
        SentApplication sent = composed.sent();
        CallSheet sheet = opened.sheet();
        List<FormProblem> missing =
                new ArrayList<>(CheckForm.missing(opened.sheet().form(), sent.answers()));
        composed.lost().forEach(field -> missing.add(lost(sheet.form(), field)));
        if (sent.title().isBlank()) {
            missing.addFirst(new FormProblem("", "", "sending.missing.title", List.of()));
        }
        boolean hasBudget = hasBudget(sheet.form());
        List<BudgetProblem> budget =
                hasBudget ? CheckBudget.problems(sent.budget(), sheet.funding().rules(), names(sent)) : List.of();
        return new Readiness(
                missing,
                team(opened, sent.members()),
                hasBudget,
                budget,
                BudgetSums.of(sent.budget(), sheet.funding().rules()),
                rules(sheet, sent));
    }

    /** Returns what the rules of a call say of an application. */
    public List<RuleResult> rules(CallSheet sheet, SentApplication sent) {
        return eligibility.results(sheet.eligibility(), facts(sheet, sent));
    }

    /** Tells whether a call asks for a budget. */
    public static boolean hasBudget(ApplicationForm form) {
        return form.fields().anyMatch(field -> field.kind() == FieldKind.BUDGET);
    }

    static Map<String, String> names(SentApplication sent) {
        Map<String, String> names = new LinkedHashMap<>();
        sent.members().forEach(member -> names.put(member.id(), member.name()));
        return names;
    }

    private static EligibilityFacts facts(CallSheet sheet, SentApplication sent) {
        Set<String> notAsked = sheet.form()
                .fields()
                .filter(field -> !field.isAsked(sent.answers()))
                .map(FormField::code)
                .collect(Collectors.toSet());
        Optional<String> commune = sheet.form()
                .fields()
                .filter(field -> field.kind() == FieldKind.COMMUNE)
                .map(field -> sent.answers().text(field.code()))
                .filter(code -> !code.isEmpty())
                .findFirst();
        return new EligibilityFacts(
                sent.members().stream().map(Partner::classification).toList(),
                sent.territory().isEmpty() ? commune.orElse("") : sent.territory(),
                BudgetSums.of(sent.budget(), sheet.funding().rules()),
                sent.answers(),
                notAsked);
    }

    private static FormProblem lost(ApplicationForm form, String field) {
        String section = form.sections().stream()
                .filter(one ->
                        one.fields().stream().anyMatch(asked -> asked.code().equals(field)))
                .map(one -> one.code())
                .findFirst()
                .orElse("");
        String label = form.field(field).map(FormField::label).orElse(field);
        return new FormProblem(section, field, "sending.missing.lost-file", List.of(label));
    }

    private static List<FormProblem> team(Opened opened, List<Partner> members) {
        Applicants applicants = opened.sheet().applicants();
        List<FormProblem> team = new ArrayList<>();
        if (!opened.collective().active()) {
            team.add(new FormProblem("", "", "sending.team.dissolved", List.of()));
        }
        if (members.size() < applicants.fewest()) {
            team.add(new FormProblem("", "", "sending.team.too-few", List.of(applicants.fewest(), members.size())));
        }
        for (Partner member : members) {
            if (member.classification().equals(EligibilityFacts.PERSON)) {
                if (!applicants.people()) {
                    team.add(new FormProblem("", "", "sending.team.no-people", List.of(member.name())));
                }
            } else if (!applicants.kinds().isEmpty()
                    && Classification.of(member.classification())
                            .filter(applicants.kinds()::contains)
                            .isEmpty()) {
                team.add(new FormProblem("", "", "sending.team.kind", List.of(member.name())));
            }
        }
        return team;
    }
}
