package org.territoireouvert.calls.award.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.calls.model.award.Agreement;
import org.territoireouvert.calls.model.award.Beneficiary;
import org.territoireouvert.calls.model.award.GrantStep;
import org.territoireouvert.calls.model.award.Indicator;
import org.territoireouvert.calls.model.award.Instalment;

/**
 * All that is written about a grant before it is signed.
 *
 * @param interimOn when the report on the way is due, if there is one
 * @param finalOn when the last report is due
 */
public record AgreementDraft(
        Agreement agreement,
        List<Beneficiary> beneficiaries,
        List<Instalment> instalments,
        List<GrantStep> steps,
        List<Indicator> indicators,
        Optional<LocalDate> interimOn,
        LocalDate finalOn) {

    /** Copies the lists. */
    public AgreementDraft {
        beneficiaries = List.copyOf(beneficiaries);
        instalments = List.copyOf(instalments);
        steps = List.copyOf(steps);
        indicators = List.copyOf(indicators);
    }
}
