package org.territoireouvert.participatorybudget.pabulib;

import java.math.BigDecimal;
import java.util.List;
import org.territoireouvert.participatorybudget.model.BallotBox;
import org.territoireouvert.participatorybudget.model.Election;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectList;

/**
 * A whole file in memory, every voter's line included. To count only, {@link PabulibReader#readElection} needs far less memory.
 *
 * @param projectColumns in the order of the header, {@code project_id} first
 * @param voterColumns in the order of the header, {@code voter_id} first
 */
public record PabulibFile(
        PabulibMeta meta,
        List<String> projectColumns,
        List<PabulibProject> projects,
        List<String> voterColumns,
        List<PabulibVote> votes) {

    public PabulibFile {
        projectColumns = List.copyOf(projectColumns);
        projects = List.copyOf(projects);
        voterColumns = List.copyOf(voterColumns);
        votes = List.copyOf(votes);
    }

    /** Return the vote to be counted. */
    public Election election() {
        DividedVote divided = DividedVote.of(meta);
        List<Project> counted = projects.stream().map(divided::placed).toList();
        BallotBox.Builder box = BallotBox.open(counted);
        votes.forEach(vote -> box.add(vote.ballot()));
        return election(meta, counted, divided.lists(), box.close());
    }

    /** Put a vote together from its parts, for files that are kept elsewhere. */
    public static Election election(
            PabulibMeta meta, List<Project> projects, List<ProjectList> lists, BallotBox ballots) {
        int longest = meta.number("max_length")
                .map(number -> number.min(BigDecimal.valueOf(Math.max(1, projects.size())))
                        .intValue())
                .orElse(0);
        return new Election(
                meta.voteType(),
                meta.budget(),
                projects,
                ballots,
                longest,
                meta.number("default_score").orElse(BigDecimal.ZERO),
                meta.number("min_project_score_threshold").orElse(BigDecimal.ZERO),
                lists);
    }
}
