package org.territoireouvert.participatorybudget.casting;

import org.territoireouvert.participatorybudget.proof.Hash;
import org.territoireouvert.participatorybudget.proof.ReceiptCode;

/**
 * What a voter is given (récépissé): that a ballot was taken, not what is in it.
 *
 * @param commitment to the ballot
 * @param note signed: name of the log, vote, commitment, and by when it will stand in the log
 */
public record Receipt(Hash commitment, String note) {

    /** Returns what people keep. */
    public ReceiptCode code() {
        return ReceiptCode.of(commitment);
    }
}
