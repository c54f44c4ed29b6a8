package org.territoireouvert.calls.model.award;

import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * A member of the collective who receives a part (bénéficiaire).
 *
 * @param classification code of the kind of organisation, {@code person} for a person
 * @param siret fourteen digits, empty when unknown and for a person
 * @param rna number of an association, possibly empty
 * @param signedBy name of who signed for it, possibly empty
 */
public record Beneficiary(
        String memberId,
        String name,
        String classification,
        String siret,
        String rna,
        Money share,
        String signedBy,
        Optional<LocalDate> signedOn) {

    /** Kind of a member without an organisation. */
    public static final String PERSON = "person";

    /** Tells whether it is a person: neither name nor share is published then. */
    public boolean isPerson() {
        return classification.equals(PERSON);
    }

    /** Tells whether data on it can be published: an organisation with an identifier. */
    public boolean isIdentified() {
        return !siret.isEmpty() || rna.matches("W[0-9]{9}");
    }

    /** Returns it with another share. */
    public Beneficiary receiving(Money other) {
        return new Beneficiary(memberId, name, classification, siret, rna, other, signedBy, signedOn);
    }
}
