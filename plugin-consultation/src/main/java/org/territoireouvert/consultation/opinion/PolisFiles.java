package org.territoireouvert.consultation.opinion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.territoireouvert.consultation.grouping.OpinionGroup;
import org.territoireouvert.consultation.grouping.VoteMatrix;
import org.territoireouvert.consultation.grouping.export.CastVote;
import org.territoireouvert.consultation.grouping.export.Conversation;
import org.territoireouvert.consultation.grouping.export.PolisExport;
import org.territoireouvert.consultation.grouping.export.PolisFile;
import org.territoireouvert.consultation.grouping.export.PublishedStatement;
import org.territoireouvert.consultation.model.PlannedStep;

/**
 * The opinions of a step as the files of Polis. Participants are numbered in the order of what they voted: the numbers say nothing that
 * the votes do not say, neither who came first nor who is who in another file.
 */
public final class PolisFiles {

    private static final char UNSEEN = '0';

    private final PlannedStep step;
    private final OpinionPicture picture;
    private final String[] numbers;

    private PolisFiles(PlannedStep step, OpinionPicture picture) {
        this.step = step;
        this.picture = picture;
        this.numbers = numbers(picture.matrix());
    }

    /**
     * Returns the files.
     *
     * @param castAt what the files say of the time of each vote, since none is kept
     */
    public static List<PolisFile> of(PlannedStep step, OpinionPicture picture, Instant castAt) {
        PolisFiles files = new PolisFiles(step, picture);
        Conversation conversation = files.conversation(castAt);
        return new PolisExport(conversation, files.groups(conversation.matrix().participants())).files();
    }

    private static String[] numbers(VoteMatrix matrix) {
        int participants = matrix.participants().size();
        List<String> rows = IntStream.range(0, participants)
                .mapToObj(participant -> row(matrix, participant))
                .toList();
        List<Integer> inOrder = IntStream.range(0, participants)
                .boxed()
                .sorted(Comparator.comparing(rows::get))
                .toList();
        String[] numbers = new String[participants];
        for (int number = 0; number < participants; number++) {
            numbers[inOrder.get(number)] = Integer.toString(number);
        }
        return numbers;
    }

    private static String row(VoteMatrix matrix, int participant) {
        StringBuilder row = new StringBuilder(
                String.valueOf(UNSEEN).repeat(matrix.statements().size()));
        matrix.eachVote(
                participant, (statement, vote) -> row.setCharAt(statement, (char) (UNSEEN + 1 + vote.ordinal())));
        return row.toString();
    }

    private Conversation conversation(Instant castAt) {
        VoteMatrix matrix = picture.matrix();
        List<Integer> participants = inOrder();
        List<CastVote> votes = new ArrayList<>();
        for (int statement = 0; statement < matrix.statements().size(); statement++) {
            for (int participant : participants) {
                String identifier = matrix.statements().get(statement);
                matrix.vote(participant, statement)
                        .map(vote -> new CastVote(castAt, numbers[participant], identifier, vote))
                        .ifPresent(votes::add);
            }
        }
        return new Conversation(
                step.step().title(),
                step.path(),
                step.consultation().title(),
                picture.statements().stream().map(PolisFiles::published).toList(),
                votes);
    }

    private List<Integer> inOrder() {
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingInt(participant -> Integer.parseInt(numbers[participant])))
                .toList();
    }

    private static PublishedStatement published(Statement statement) {
        return new PublishedStatement(
                statement.id(), statement.createdAt(), "", PublishedStatement.Moderation.ACCEPTED, statement.text());
    }

    /**
     * Returns the groups with the places that their members have among the numbers.
     *
     * @param participants numbers, as the files order them
     */
    private List<OpinionGroup> groups(List<String> participants) {
        return picture.groups().all().stream()
                .map(group -> new OpinionGroup(
                        group.number(),
                        group.members().stream()
                                .map(member -> Collections.binarySearch(participants, numbers[member]))
                                .sorted()
                                .toList(),
                        group.centre()))
                .toList();
    }
}
