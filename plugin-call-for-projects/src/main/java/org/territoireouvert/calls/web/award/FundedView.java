package org.territoireouvert.calls.web.award;

import java.util.List;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.calls.award.FollowedGrant;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantStep;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.PrivateWords;
import org.territoireouvert.calls.model.award.Report;

/**
 * A funded project as everybody sees it: of persons only how many they are.
 *
 * @param people how many members are persons
 * @param results what the last accepted report says, possibly empty
 */
public record FundedView(
        Grant grant,
        Badge badge,
        String place,
        List<Organisation> organisations,
        int people,
        List<Step> steps,
        List<Indicator> indicators,
        String results,
        Money paid,
        boolean signed,
        String balance) {

    /** An organisation that is a member, with its share once the agreement is signed. */
    public record Organisation(String name, String kind, Money share) {}

    /** A milestone and how it is drawn. */
    public record Step(GrantStep step, String style) {}

    static FundedView of(FollowedGrant followed, GrantWords words) {
        Grant grant = followed.grant();
        List<Beneficiary> all = followed.beneficiaries();
        String results = followed.reports().stream()
                .filter(one -> one.state() == Report.State.ACCEPTED)
                .reduce((earlier, later) -> later)
                .map(one -> PrivateWords.hide(one.words()))
                .orElse("");
        return new FundedView(
                grant,
                words.badge(grant.state()),
                words.place(grant.territory()),
                all.stream()
                        .filter(one -> !one.isPerson())
                        .map(one -> new Organisation(one.name(), words.kind(one.classification()), one.share()))
                        .toList(),
                (int) all.stream().filter(Beneficiary::isPerson).count(),
                followed.steps().stream()
                        .map(one -> new Step(one, one.doneOn().isPresent() ? "done" : ""))
                        .toList(),
                followed.indicators(),
                results,
                followed.paid(),
                followed.isSigned(),
                grant.closing()
                        .map(end -> words.text(
                                "award.balance." + end.balance().name().toLowerCase(java.util.Locale.ROOT)))
                        .orElse(""));
    }
}
