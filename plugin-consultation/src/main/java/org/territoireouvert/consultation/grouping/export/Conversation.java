package org.territoireouvert.consultation.grouping.export;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.territoireouvert.consultation.grouping.VoteMatrix;

/**
 * What was said and voted.
 *
 * <p>Identifiers are written as they are; some tools for Polis expect whole numbers.
 *
 * @param address of its page
 * @param description may have several lines
 * @param statements in the order of the files, each identifier once
 * @param votes in any order; a later one of the same participant on the same statement replaces the earlier one
 */
public record Conversation(
        String topic, String address, String description, List<PublishedStatement> statements, List<CastVote> votes) {

    /** Copy the lists and check that every vote is on one of the statements. */
    public Conversation {
        statements = List.copyOf(statements);
        votes = List.copyOf(votes);
        Set<String> known = new HashSet<>();
        for (PublishedStatement statement : statements) {
            if (!known.add(statement.identifier())) {
                throw new IllegalArgumentException("\"" + statement.identifier() + "\" stands for two statements");
            }
        }
        for (CastVote vote : votes) {
            if (!known.contains(vote.statement())) {
                throw new IllegalArgumentException("\"" + vote.statement() + "\" is voted on but is no statement");
            }
        }
    }

    /** Return the votes that count, with all statements; of two cast in the same moment the later in the list. */
    public VoteMatrix matrix() {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        statements.forEach(statement -> builder.statement(statement.identifier()));
        inOrder().forEach(vote -> builder.vote(vote.participant(), vote.statement(), vote.vote()));
        return builder.build();
    }

    List<CastVote> inOrder() {
        return votes.stream().sorted(Comparator.comparing(CastVote::castAt)).toList();
    }
}
