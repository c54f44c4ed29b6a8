package org.territoireouvert.consultation.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Votes of participants (rows) on statements (columns), one byte a cell; a cell without vote is unseen. Both are in the natural
 * order of their identifiers and are known by their index, from 0. Immutable.
 */
public final class VoteMatrix {

    private static final byte UNSEEN = 0;
    private static final Vote[] VOTES = Vote.values();

    private final List<String> participants;
    private final List<String> statements;
    private final byte[][] cells;

    private VoteMatrix(List<String> participants, List<String> statements, byte[][] cells) {
        this.participants = participants;
        this.statements = statements;
        this.cells = cells;
    }

    /** Return a builder without votes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Return the identifiers of the participants, in their order. */
    public List<String> participants() {
        return participants;
    }

    /** Return the identifiers of the statements, in their order. */
    public List<String> statements() {
        return statements;
    }

    /** Return a vote; empty when the participant has not seen the statement. */
    public Optional<Vote> vote(int participant, int statement) {
        byte cell = cells[participant][statement];
        return cell == UNSEEN ? Optional.empty() : Optional.of(VOTES[cell - 1]);
    }

    /** Return how many statements a participant has voted on, passes included. */
    public int votes(int participant) {
        int[] count = {0};
        eachVote(participant, (statement, vote) -> count[0]++);
        return count[0];
    }

    /** Visit the votes of a participant in the order of the statements. */
    public void eachVote(int participant, VoteVisitor visitor) {
        byte[] row = cells[participant];
        for (int statement = 0; statement < row.length; statement++) {
            if (row[statement] != UNSEEN) {
                visitor.vote(statement, VOTES[row[statement] - 1]);
            }
        }
    }

    /** Is told votes one by one. */
    @FunctionalInterface
    public interface VoteVisitor {
        /** Take a vote on a statement. */
        void vote(int statement, Vote vote);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VoteMatrix matrix
                && participants.equals(matrix.participants)
                && statements.equals(matrix.statements)
                && Arrays.deepEquals(cells, matrix.cells);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * participants.hashCode() + statements.hashCode()) + Arrays.deepHashCode(cells);
    }

    @Override
    public String toString() {
        return participants.size() + " participants × " + statements.size() + " statements";
    }

    /** Collects votes in any order; not for several threads. */
    public static final class Builder {

        private final Map<String, Integer> participants = new HashMap<>();
        private final Map<String, Integer> statements = new HashMap<>();
        private final List<byte[]> rows = new ArrayList<>();

        private Builder() {}

        /** Add a participant, who may stay without votes. */
        public Builder participant(String identifier) {
            place(participants, identifier);
            return this;
        }

        /** Add a statement, which may stay unseen. */
        public Builder statement(String identifier) {
            place(statements, identifier);
            return this;
        }

        /** Add a vote, in the place of an earlier one of the same participant on the same statement. */
        public Builder vote(String participant, String statement, Vote vote) {
            int row = place(participants, participant);
            int column = place(statements, statement);
            while (rows.size() <= row) {
                rows.add(new byte[statements.size()]);
            }
            if (rows.get(row).length <= column) {
                rows.set(row, Arrays.copyOf(rows.get(row), 2 * column + 1));
            }
            rows.get(row)[column] = (byte) (vote.ordinal() + 1);
            return this;
        }

        private static int place(Map<String, Integer> places, String identifier) {
            if (identifier.isBlank()) {
                throw new IllegalArgumentException("\"" + identifier + "\" identifies nobody and nothing");
            }
            int next = places.size();
            return Objects.requireNonNullElse(places.putIfAbsent(identifier, next), next);
        }

        /** Return the matrix of the votes so far. */
        public VoteMatrix build() {
            List<Map.Entry<String, Integer>> people = sorted(participants);
            List<Map.Entry<String, Integer>> columns = sorted(statements);
            int[] places = columns.stream().mapToInt(Map.Entry::getValue).toArray();
            byte[][] cells =
                    people.stream().map(one -> ordered(one.getValue(), places)).toArray(byte[][]::new);
            return new VoteMatrix(
                    people.stream().map(Map.Entry::getKey).toList(),
                    columns.stream().map(Map.Entry::getKey).toList(),
                    cells);
        }

        private static List<Map.Entry<String, Integer>> sorted(Map<String, Integer> places) {
            return places.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        }

        private byte[] ordered(int place, int[] places) {
            byte[] read = place < rows.size() ? rows.get(place) : new byte[0];
            byte[] row = new byte[places.length];
            int column = 0;
            for (int statement : places) {
                row[column++] = statement < read.length ? read[statement] : UNSEEN;
            }
            return row;
        }
    }
}
