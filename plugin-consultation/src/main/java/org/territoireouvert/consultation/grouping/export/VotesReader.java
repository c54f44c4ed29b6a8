package org.territoireouvert.consultation.grouping.export;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;
import org.territoireouvert.consultation.grouping.export.VotesReading.Problem;
import org.territoireouvert.consultation.grouping.export.VotesReading.Refused;

/**
 * Reads {@code votes.csv}, whose columns may stand in any order and among others; without a column {@code timestamp} the order of
 * the rows is that of the votes. Statements without votes are not in that file, nor, then, in what is read.
 */
public final class VotesReader {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String TIME = "timestamp";
    private static final String PARTICIPANT = "voter-id";
    private static final String STATEMENT = "comment-id";
    private static final String VOTE = "vote";

    private final CSVParser parser;
    private final List<String> header = new ArrayList<>();
    private final List<TimedVote> votes = new ArrayList<>();

    private VotesReader(CSVParser parser) {
        this.parser = parser;
    }

    private record TimedVote(long time, String participant, String statement, Vote vote) {}

    /** Read a file to its end, or to the first problem. */
    public static VotesReading read(Reader source) throws IOException {
        try (CSVParser parser = CSVParser.parse(source, FORMAT)) {
            return new VotesReader(parser).read();
        }
    }

    private VotesReading read() throws IOException {
        try {
            Refused problem = readRows();
            return problem == null ? new VotesReading.Readable(matrix()) : problem;
        } catch (UncheckedIOException unreadable) {
            if (unreadable.getCause() instanceof CSVException broken) {
                return refused(
                        Problem.NOT_CSV,
                        Optional.ofNullable(broken.getMessage()).orElse(""));
            }
            throw unreadable.getCause();
        }
    }

    private @Nullable Refused readRows() {
        Iterator<CSVRecord> rows = parser.iterator();
        Refused problem = rows.hasNext() ? readHeader(rows.next()) : refused(Problem.COLUMN, VOTE);
        while (problem == null && rows.hasNext()) {
            problem = readRow(rows.next());
        }
        return problem;
    }

    private @Nullable Refused readHeader(CSVRecord row) {
        row.forEach(cell -> header.add(cell.replace(BYTE_ORDER_MARK, "").toLowerCase(Locale.ROOT)));
        return Stream.of(PARTICIPANT, STATEMENT, VOTE)
                .filter(column -> Collections.frequency(header, column) != 1)
                .findFirst()
                .map(column -> refused(Problem.COLUMN, column))
                .orElse(null);
    }

    private @Nullable Refused readRow(CSVRecord row) {
        if (row.size() != header.size()) {
            return refused(Problem.CELLS, Integer.toString(row.size()));
        }
        Function<String, String> cells = column -> row.get(header.indexOf(column));
        String participant = cells.apply(PARTICIPANT);
        String statement = cells.apply(STATEMENT);
        if (participant.isEmpty() || statement.isEmpty()) {
            return refused(Problem.EMPTY_IDENTIFIER, participant.isEmpty() ? PARTICIPANT : STATEMENT);
        }
        Optional<Vote> vote = vote(cells.apply(VOTE));
        if (vote.isEmpty()) {
            return refused(Problem.NOT_A_VOTE, cells.apply(VOTE));
        }
        String time = header.contains(TIME) ? cells.apply(TIME) : "0";
        if (!time.matches("\\d{1,18}")) {
            return refused(Problem.NOT_A_TIME, time);
        }
        votes.add(new TimedVote(Long.parseLong(time), participant, statement, vote.get()));
        return null;
    }

    private static Optional<Vote> vote(String number) {
        return Stream.of(Vote.values())
                .filter(vote -> Integer.toString(vote.number()).equals(number))
                .findFirst();
    }

    private Refused refused(Problem problem, String value) {
        return new Refused(Math.max(1, parser.getCurrentLineNumber()), problem, value);
    }

    private VoteMatrix matrix() {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        votes.sort(Comparator.comparingLong(TimedVote::time));
        votes.forEach(vote -> builder.vote(vote.participant(), vote.statement(), vote.vote()));
        return builder.build();
    }
}
