package org.territoireouvert.runner.organisation;

import java.util.Optional;
import org.territoireouvert.api.organisation.Classification;
import org.territoireouvert.api.organisation.Rna;
import org.territoireouvert.api.organisation.Siren;
import org.territoireouvert.api.organisation.Siret;

/**
 * An organisation as somebody describes it; each part was checked.
 *
 * @param name cleaned
 * @param territory code, if any
 * @param description plain text, possibly empty
 * @param website address, if any
 */
public record Draft(
        String name,
        Classification classification,
        Optional<Siren> siren,
        Optional<Siret> siret,
        Optional<Rna> rna,
        Optional<String> territory,
        String description,
        Optional<String> website) {

    /** Returns the SIREN, also when only the SIRET was given. */
    public Optional<Siren> legalUnit() {
        return siren.or(() -> siret.map(Siret::siren));
    }
}
