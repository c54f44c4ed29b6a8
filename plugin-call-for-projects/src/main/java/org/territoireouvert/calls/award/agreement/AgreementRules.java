package org.territoireouvert.calls.award.agreement;

import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.calls.award.Saved.Problem;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.Instalment;

/** What an agreement has to be before it is kept: sums are exact, days are in order. */
final class AgreementRules {

    private static final int HUNDRED = 100;

    private AgreementRules() {}

    static List<Problem> problems(AgreementDraft draft, Money granted) {
        List<Problem> problems = new ArrayList<>();
        Agreement agreement = draft.agreement();
        if (agreement.paysUntil().isBefore(agreement.paysFrom())) {
            problems.add(Problem.of("pays-until", "award.form.period.wrong"));
        }
        if (agreement.payment() == Agreement.Payment.OTHER
                && agreement.paymentWords().isBlank()) {
            problems.add(Problem.of("payment-words", "award.form.payment-words.missing"));
        }
        Money shares = draft.beneficiaries().stream().map(Beneficiary::share).reduce(Money.ZERO, Money::plus);
        if (!shares.equals(granted)) {
            problems.add(Problem.of("share-0", "award.form.shares.wrong", shares, granted));
        }
        for (int index = 0; index < draft.beneficiaries().size(); index++) {
            Money share = draft.beneficiaries().get(index).share();
            if (share.cents() > 0 && share.cents() < granted.cents() / HUNDRED) {
                problems.add(Problem.of("share-" + index, "award.form.share.small"));
            }
        }
        Money instalments = Instalment.sum(draft.instalments());
        if (!instalments.equals(granted)) {
            problems.add(Problem.of("amount-0", "award.form.instalments.wrong", instalments, granted));
        }
        if (agreement.payment() == Agreement.Payment.ONCE && draft.instalments().size() > 1) {
            problems.add(Problem.of("payment", "award.form.payment.once"));
        }
        if (draft.interimOn().isPresent() && draft.interimOn().get().isAfter(draft.finalOn())) {
            problems.add(Problem.of("interim-on", "award.form.interim.wrong"));
        }
        return problems;
    }
}
