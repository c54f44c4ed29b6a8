package org.territoireouvert.participatorybudget.vote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.ballot.CheckBallot;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.edition.Documents;

/** Finds frozen votes; since nothing of them changes, each is read once. Safe for all threads. */
public final class SealedVotes {

    private final PluginContext context;
    private final VoteRepository votes;
    private final Map<String, SealedVote> read = new ConcurrentHashMap<>();

    /** Creates the finder. */
    public SealedVotes(PluginContext context, VoteRepository votes) {
        this.context = context;
        this.votes = votes;
    }

    /** Returns the vote of an edition; empty when it has none or it is not frozen. */
    public Optional<SealedVote> find(String editionId) {
        SealedVote known = read.get(editionId);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<SealedVote> found = context.database()
                .read(handle -> votes.of(handle, editionId))
                .flatMap(vote -> vote.manifest().map(manifest -> sealed(vote, manifest)));
        found.ifPresent(vote -> read.put(editionId, vote));
        return found;
    }

    private SealedVote sealed(Vote vote, Manifest manifest) {
        List<VotedProject> projects =
                ManifestText.projects(new Documents(context.service(Json.class)), manifest.content());
        return new SealedVote(
                vote.editionId(),
                manifest,
                vote.paper(),
                vote.requirement(),
                projects,
                new CheckBallot(vote.paper(), projects),
                vote.onPaper());
    }
}
