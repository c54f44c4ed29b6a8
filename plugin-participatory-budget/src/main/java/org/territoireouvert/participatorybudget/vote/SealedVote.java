package org.territoireouvert.participatorybudget.vote;

import java.util.List;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.CheckBallot;
import org.territoireouvert.participatorybudget.ballot.VotedProject;

/**
 * A vote as its manifest froze it.
 *
 * @param editionId of the edition
 * @param manifest what was frozen
 * @param paper what stands on the ballot
 * @param requirement who votes
 * @param projects that can be voted for, in the order of the manifest
 * @param check of its ballots
 * @param onPaper whether ballots on paper are taken besides those cast on the site
 */
public record SealedVote(
        String editionId,
        Manifest manifest,
        BallotPaper paper,
        Requirement requirement,
        List<VotedProject> projects,
        CheckBallot check,
        boolean onPaper) {

    /** Copies the projects. */
    public SealedVote {
        projects = List.copyOf(projects);
    }
}
