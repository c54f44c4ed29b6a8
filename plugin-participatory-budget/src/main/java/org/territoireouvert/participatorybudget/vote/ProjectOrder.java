package org.territoireouvert.participatorybudget.vote;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.proof.Hash;

/**
 * Puts the projects of a ballot paper into an order that is drawn by lot, so that none gains by standing first. It stays the same for a
 * person who has signed in; for everybody else it is drawn anew every day.
 */
public final class ProjectOrder {

    private ProjectOrder() {}

    /** Returns the projects in the order of a person. */
    public static List<VotedProject> ofPerson(SealedVote vote, VoteKeys keys, String personId) {
        return by(vote, keys.order(vote.editionId(), personId));
    }

    /** Returns the projects in the order of a day. */
    public static List<VotedProject> ofDay(SealedVote vote, LocalDate day) {
        return by(vote, (vote.manifest().hash().hex() + day).getBytes(StandardCharsets.UTF_8));
    }

    private static List<VotedProject> by(SealedVote vote, byte[] seed) {
        return vote.projects().stream()
                .sorted(Comparator.comparing(
                        project -> Hash.of(seed, project.number().getBytes(StandardCharsets.UTF_8))))
                .toList();
    }
}
