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
 * @param closesAt first instant at which none is taken any more, unless an amendment says later
 */
public record Manifest(String content, Hash hash, String origin, Instant opensAt, Instant closesAt) {}
