package org.territoireouvert.consultation.grouping.export;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.territoireouvert.consultation.grouping.OpinionGroup;
import org.territoireouvert.consultation.grouping.OpinionGroups;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;
import org.territoireouvert.consultation.grouping.tally.GroupTallies;
import org.territoireouvert.consultation.grouping.tally.Tally;

/**
 * Writes the files of a conversation as CSV (RFC 4180, lines end with CR LF, no byte order mark). Times are whole seconds since
 * 1970 and the same in words, in UTC. Texts stand as they were written, even where a spreadsheet would take them for a formula.
 */
public final class PolisExport {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern(
                    "EEE MMM dd yyyy HH:mm:ss 'GMT+0000 (Coordinated Universal Time)'", Locale.US)
            .withZone(ZoneOffset.UTC);
    private static final String CONVENTION = "agree=+1;disagree=-1;pass=0;format=polis-export/1";

    private final Conversation conversation;
    private final VoteMatrix matrix;
    private final List<OpinionGroup> groups;
    private final GroupTallies tallies;

    /**
     * Prepare the files.
     *
     * @param groups found in {@link Conversation#matrix()}
     */
    public PolisExport(Conversation conversation, OpinionGroups groups) {
        this.conversation = conversation;
        this.matrix = conversation.matrix();
        this.groups = switch (groups) {
            case OpinionGroups.Found found -> found.groups();
            case OpinionGroups.None none -> List.of();
        };
        this.tallies = GroupTallies.of(matrix, this.groups);
    }

    /** Write {@code summary.csv}: keys and values, without a header. */
    public void writeSummary(Appendable target) throws IOException {
        CSVPrinter printer = printer(target);
        printer.printRecord("topic", conversation.topic());
        printer.printRecord("url", conversation.address());
        printer.printRecord("voters", matrix.participants().size());
        printer.printRecord(
                "voters-in-conv", groups.stream().mapToInt(OpinionGroup::size).sum());
        printer.printRecord("commenters", statementsOfAuthors().size());
        printer.printRecord("comments", conversation.statements().size());
        printer.printRecord("groups", groups.size());
        printer.printRecord("conversation-description", conversation.description());
        printer.printRecord("vote-convention", CONVENTION);
    }

    /** Write {@code comments.csv}: the statements with their votes. */
    public void writeComments(Appendable target) throws IOException {
        CSVPrinter printer = printer(target);
        printer.printRecord(
                "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body");
        for (PublishedStatement statement : conversation.statements()) {
            Tally tally = tallies.everybody(column(statement));
            printer.printRecord(
                    statement.writtenAt().getEpochSecond(),
                    words(statement.writtenAt()),
                    statement.identifier(),
                    statement.author(),
                    tally.agree(),
                    tally.disagree(),
                    statement.moderation().number(),
                    statement.text());
        }
    }

    /** Write {@code votes.csv}: every vote in the order in which they were cast, replaced ones included. */
    public void writeVotes(Appendable target) throws IOException {
        CSVPrinter printer = printer(target);
        printer.printRecord("timestamp", "datetime", "comment-id", "voter-id", "vote");
        for (CastVote vote : conversation.inOrder()) {
            printer.printRecord(
                    vote.castAt().getEpochSecond(),
                    words(vote.castAt()),
                    vote.statement(),
                    vote.participant(),
                    vote.vote().number());
        }
    }

    /**
     * Write {@code participant-votes.csv}: a row for each participant, the group counted from 0 and empty for none, a column for
     * each statement, empty where it was not seen.
     */
    public void writeParticipantVotes(Appendable target) throws IOException {
        List<Object> header =
                new ArrayList<>(List.of("participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"));
        conversation.statements().forEach(statement -> header.add(statement.identifier()));
        CSVPrinter printer = printer(target);
        printer.printRecord(header);
        Map<String, Long> statements = statementsOfAuthors();
        Map<Integer, Integer> members = groupsOfMembers();
        for (int participant = 0; participant < matrix.participants().size(); participant++) {
            String identifier = matrix.participants().get(participant);
            Tally tally = tally(participant);
            List<Object> row = new ArrayList<>();
            row.add(identifier);
            row.add(Objects.requireNonNullElse((Object) members.get(participant), ""));
            row.addAll(List.of(statements.getOrDefault(identifier, 0L), tally.seen(), tally.agree(), tally.disagree()));
            for (PublishedStatement statement : conversation.statements()) {
                row.add(matrix.vote(participant, column(statement))
                        .<Object>map(Vote::number)
                        .orElse(""));
            }
            printer.printRecord(row);
        }
    }

    /** Write {@code comment-groups.csv}: the statements with the votes of everybody and of each group. */
    public void writeCommentGroups(Appendable target) throws IOException {
        List<Object> header = new ArrayList<>(List.of("comment-id", "comment"));
        List.of("votes", "agrees", "disagrees", "passes").forEach(count -> header.add("total-" + count));
        for (OpinionGroup group : groups) {
            List.of("votes", "agrees", "disagrees", "passes")
                    .forEach(count -> header.add("group-" + group.letter() + "-" + count));
        }
        CSVPrinter printer = printer(target);
        printer.printRecord(header);
        for (PublishedStatement statement : conversation.statements()) {
            List<Object> row = new ArrayList<>(List.of(statement.identifier(), statement.text()));
            addCounts(row, tallies.everybody(column(statement)));
            for (int group = 0; group < groups.size(); group++) {
                addCounts(row, tallies.of(group, column(statement)));
            }
            printer.printRecord(row);
        }
    }

    private static void addCounts(List<Object> row, Tally tally) {
        row.addAll(List.of(tally.seen(), tally.agree(), tally.disagree(), tally.pass()));
    }

    private static CSVPrinter printer(Appendable target) throws IOException {
        return new CSVPrinter(target, CSVFormat.RFC4180);
    }

    private static String words(Instant instant) {
        return WORDS.format(instant);
    }

    private int column(PublishedStatement statement) {
        return Collections.binarySearch(matrix.statements(), statement.identifier());
    }

    private Tally tally(int participant) {
        int[] counts = new int[Vote.values().length];
        matrix.eachVote(participant, (statement, vote) -> counts[vote.ordinal()]++);
        return new Tally(counts[Vote.AGREE.ordinal()], counts[Vote.DISAGREE.ordinal()], counts[Vote.PASS.ordinal()]);
    }

    private Map<String, Long> statementsOfAuthors() {
        return conversation.statements().stream()
                .collect(Collectors.groupingBy(PublishedStatement::author, Collectors.counting()));
    }

    private Map<Integer, Integer> groupsOfMembers() {
        return groups.stream()
                .flatMap(group -> group.members().stream().map(member -> Map.entry(member, group.number() - 1)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
