package org.territoireouvert.participatorybudget.vote;

import java.time.Instant;
import org.territoireouvert.participatorybudget.proof.Hash;

/**
 * What a vote is, frozen before its first ballot (manifeste du scrutin). Everybody can read it.
 *
 * @param content canonical JSON, see {@link WriteManifest}
 * @param hash of the content
 * @param origin name of the log of the vote
 * @param opensAt first instant at which ballots are taken
 * @param closesAt first instant at which none is taken any more
 */
public record Manifest(String content, Hash hash, String origin, Instant opensAt, Instant closesAt) {

    /** Tells whether ballots are taken at an instant, as long as nobody has closed the vote. */
    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
