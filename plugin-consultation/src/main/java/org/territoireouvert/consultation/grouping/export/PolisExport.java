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
import org.territoireouvert.consultation.csv.CsvTable;
import org.territoireouvert.consultation.grouping.OpinionGroup;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;
import org.territoireouvert.consultation.grouping.tally.GroupTallies;
import org.territoireouvert.consultation.grouping.tally.Tally;

/**
 * Writes the files of a conversation as CSV (RFC 4180, lines end with CR LF, no byte order mark). Times are whole seconds since
 * 1970 and the same in words, in UTC. An apostrophe stands in front of a text that a spreadsheet would take for a formula.
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
     * @param groups found in {@link Conversation#matrix()}, possibly none
     */
    public PolisExport(Conversation conversation, List<OpinionGroup> groups) {
        this.conversation = conversation;
        this.matrix = conversation.matrix();
        this.groups = List.copyOf(groups);
        this.tallies = GroupTallies.of(matrix, this.groups);
    }

    /** Return all files. */
    public List<PolisFile> files() {
        return List.of(
                new PolisFile("summary.csv", this::writeSummary),
                new PolisFile("comments.csv", this::writeComments),
                new PolisFile("votes.csv", this::writeVotes),
                new PolisFile("participant-votes.csv", this::writeParticipantVotes),
                new PolisFile("comment-groups.csv", this::writeCommentGroups));
    }

    /** Write {@code summary.csv}: keys and values, without a header. */
    public void writeSummary(Appendable target) throws IOException {
        CsvTable table = new CsvTable(target);
        table.row("topic", conversation.topic());
        table.row("url", conversation.address());
        table.row("voters", matrix.participants().size());
        table.row("voters-in-conv", groups.stream().mapToInt(OpinionGroup::size).sum());
        table.row("commenters", statementsOfAuthors().size());
        table.row("comments", conversation.statements().size());
        table.row("groups", groups.size());
        table.row("conversation-description", conversation.description());
        table.row("vote-convention", CONVENTION);
    }

    /** Write {@code comments.csv}: the statements with their votes. */
    public void writeComments(Appendable target) throws IOException {
        CsvTable table = new CsvTable(target);
        table.row(
                "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body");
        for (PublishedStatement statement : conversation.statements()) {
            Tally tally = tallies.everybody(column(statement));
            table.row(
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
        CsvTable table = new CsvTable(target);
        table.row("timestamp", "datetime", "comment-id", "voter-id", "vote");
        for (CastVote vote : conversation.inOrder()) {
            table.row(
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
        CsvTable table = new CsvTable(target);
        table.row(header);
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
            table.row(row);
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
        CsvTable table = new CsvTable(target);
        table.row(header);
        for (PublishedStatement statement : conversation.statements()) {
            List<Object> row = new ArrayList<>(List.of(statement.identifier(), statement.text()));
            addCounts(row, tallies.everybody(column(statement)));
            for (int group = 0; group < groups.size(); group++) {
                addCounts(row, tallies.of(group, column(statement)));
            }
            table.row(row);
        }
    }

    private static void addCounts(List<Object> row, Tally tally) {
        row.addAll(List.of(tally.seen(), tally.agree(), tally.disagree(), tally.pass()));
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
