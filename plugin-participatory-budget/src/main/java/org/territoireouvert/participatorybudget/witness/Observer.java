package org.territoireouvert.participatorybudget.witness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who is sent the checkpoints of a vote (observateur): a party, an association, a court officer, anyone.
 *
 * @param id unlike any other
 * @param editionId whose vote they observe
 * @param address electronic address, in lower case
 * @param addedAt when staff wrote it down
 * @param sentOn day of the last mail; empty before the first
 * @param sentSize leaves that the last checkpoint sent covers, 0 before the first
 */
public record Observer(
        String id, String editionId, String address, Instant addedAt, Optional<LocalDate> sentOn, long sentSize) {

    /** Returns the same, who was sent a checkpoint. */
    Observer sent(LocalDate day, long size) {
        return new Observer(id, editionId, address, addedAt, Optional.of(day), size);
    }
}
