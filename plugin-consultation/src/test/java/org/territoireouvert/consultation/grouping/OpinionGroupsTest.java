package org.territoireouvert.consultation.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.consultation.grouping.OpinionGroups.Found;
import org.territoireouvert.consultation.grouping.OpinionGroups.None;
import org.territoireouvert.consultation.grouping.OpinionGroups.Reason;

class OpinionGroupsTest {

    private static final GroupingSettings USUAL = GroupingSettings.USUAL;

    @ParameterizedTest
    @CsvSource({
        "2, 200, 40, 1",
        "2, 60, 20, 2",
        "3, 300, 40, 3",
        "3, 150, 60, 4",
        "4, 400, 50, 5",
        "4, 250, 80, 6",
        // Fewer participants than statements, and more of them than are compared.
        "2, 40, 90, 7",
        "3, 60, 120, 8",
        "4, 80, 100, 10",
        "4, 3000, 40, 9"
    })
    void plantedGroupsAreFoundAgain(int groups, int participants, int statements, long seed) {
        PlantedOpinions opinions = PlantedOpinions.of(groups, participants, statements, 0.2, 0.4, seed);

        Found found = found(opinions.matrix());

        assertThat(found.groups()).hasSize(groups);
        assertThat(RandIndex.adjusted(opinions.groups(), numbers(found, participants)))
                .isGreaterThan(0.9);
        assertThat(found.silhouette()).isBetween(0.3, 1.0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void orderOfReadingChangesNothing(long seed) {
        PlantedOpinions opinions = PlantedOpinions.of(3, 120, 30, 0.3, 0.5, seed);

        assertThat(found(opinions.shuffled(seed))).isEqualTo(found(opinions.matrix()));
    }

    @Test
    void otherNamesOfParticipantsAndStatementsGiveTheSameGroups() {
        PlantedOpinions opinions = PlantedOpinions.of(3, 120, 30, 0.2, 0.4, 5);
        VoteMatrix.Builder renamed = VoteMatrix.builder();
        opinions.ballots()
                .forEach(ballot ->
                        renamed.vote(reversed(ballot.participant()), reversed(ballot.statement()), ballot.vote()));

        Found found = found(opinions.matrix());
        VoteMatrix other = renamed.build();
        Found otherwise = found(other);

        List<Integer> again = opinions.matrix().participants().stream()
                .map(participant -> other.participants().indexOf(reversed(participant)))
                .map(participant -> number(otherwise, participant))
                .toList();
        assertThat(RandIndex.adjusted(numbers(found, 120), again)).isEqualTo(1);
    }

    @Test
    void statementNobodySawChangesNothing() {
        PlantedOpinions opinions = PlantedOpinions.of(2, 80, 6, 0.2, 0.1, 6);

        assertSame(
                opinions.matrix(),
                opinions.builder().statement("s0002bis").statement("zzz").build());
    }

    @Test
    void theMapStaysTheSameWayRoundWhenItIsDrawnAgain() {
        PlantedOpinions opinions = PlantedOpinions.of(2, 80, 20, 0.2, 0.3, 7);

        Found found = found(opinions.matrix());

        double strongest = IntStream.range(0, 20)
                .mapToDouble(statement -> found.map().weight(statement).x())
                .boxed()
                .max((one, other) -> Double.compare(Math.abs(one), Math.abs(other)))
                .orElseThrow();
        assertThat(strongest).isPositive();
        assertThat(found(opinions.shuffled(8)).map()).isEqualTo(found.map());
    }

    @Test
    void anotherSeedFindsGroupsThatAreThere() {
        PlantedOpinions opinions = PlantedOpinions.of(3, 150, 40, 0.2, 0.4, 8);

        Found one = found(opinions.matrix());
        Found other = (Found) OpinionGroups.of(opinions.matrix(), USUAL.withSeed(99));

        assertThat(other.groups()).isEqualTo(one.groups());
    }

    @Test
    void groupsAreNumberedBySizeThenByTheSmallestParticipant() {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        List<String> small = List.of("b1", "b2", "b3");
        small.forEach(participant -> builder.vote(participant, "tram", Vote.AGREE));
        List.of("a1", "a2", "a3").forEach(participant -> builder.vote(participant, "tram", Vote.PASS));
        List.of("c1", "c2", "c3", "c4").forEach(participant -> builder.vote(participant, "tram", Vote.DISAGREE));

        Found found = found(builder.build());

        assertThat(found.groups())
                .extracting(OpinionGroup::members)
                .containsExactly(List.of(6, 7, 8, 9), List.of(0, 1, 2), List.of(3, 4, 5));
        assertThat(found.groups()).extracting(OpinionGroup::letter).containsExactly("a", "b", "c");
        assertThat(found.silhouette()).isEqualTo(1);
    }

    @Test
    void participantWithTooFewVotesBelongsToNoGroup() {
        PlantedOpinions opinions = PlantedOpinions.of(2, 80, 20, 0.2, 0, 9);
        VoteMatrix.Builder builder = opinions.builder();
        for (int statement = 0; statement < 7; statement++) {
            builder.vote("six", "s%04d".formatted(Math.min(statement, 5)), Vote.AGREE);
            builder.vote("seven", "s%04d".formatted(statement), Vote.AGREE);
        }
        VoteMatrix matrix = builder.build();
        int six = matrix.participants().indexOf("six");
        int seven = matrix.participants().indexOf("seven");

        Found found = found(matrix);

        assertThat(found.groupOf(six)).isEmpty();
        assertThat(found.map().place(six)).isEmpty();
        assertThat(found.groupOf(seven)).isPresent();
        assertThat(found.map().place(seven)).isPresent();
    }

    @Test
    void withFewStatementsAVoteOnEachIsEnough() {
        VoteMatrix.Builder builder = PlantedOpinions.of(2, 40, 3, 0, 0, 2).builder();
        builder.vote("two", "s0000", Vote.AGREE).vote("two", "s0001", Vote.AGREE);
        VoteMatrix matrix = builder.build();

        Found found = found(matrix);

        assertThat(found.groupOf(0)).isPresent();
        assertThat(found.groupOf(matrix.participants().indexOf("two"))).isEmpty();
    }

    @Test
    void participantWithHalfOfTheVotesStandsFurtherOutByTheRootOfTwo() {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        for (int participant = 0; participant < 8; participant++) {
            Vote vote = participant % 2 == 0 ? Vote.AGREE : Vote.DISAGREE;
            builder.vote("p" + participant, "bus", vote).vote("p" + participant, "tram", vote);
        }
        builder.vote("q1", "bus", Vote.AGREE).vote("q2", "tram", Vote.DISAGREE);
        builder.vote("q3", "bus", Vote.DISAGREE).vote("q4", "tram", Vote.AGREE);

        Found found = (Found) OpinionGroups.of(builder.build(), USUAL.withFewestVotes(1));

        double whole = found.map().place(0).orElseThrow().x();
        double half = found.map().place(8).orElseThrow().x();
        assertThat(half).isCloseTo(whole / 2 * Math.sqrt(2), within(1e-8));
        assertThat(whole).isCloseTo(Math.sqrt(2), within(1e-8));
    }

    @Test
    void oneOpinionMakesNoGroups() {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        for (int cell = 0; cell < 200; cell++) {
            Vote vote = cell % 10 == 0 ? Vote.DISAGREE : Vote.AGREE;
            builder.vote("p" + cell / 10, "s" + cell % 10, vote);
        }

        assertThat(OpinionGroups.of(builder.build(), USUAL)).isEqualTo(new None(Reason.NO_DIFFERENCE));
    }

    @Test
    void passesOnlyMakeNoGroups() {
        VoteMatrix.Builder builder = VoteMatrix.builder();
        for (int participant = 0; participant < 20; participant++) {
            builder.vote("p" + participant, "tram", Vote.PASS).vote("p" + participant, "bus", Vote.PASS);
        }

        assertThat(OpinionGroups.of(builder.build(), USUAL)).isEqualTo(new None(Reason.NO_DIFFERENCE));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6})
    void tooFewParticipantsMakeNoGroups(int participants) {
        VoteMatrix matrix = PlantedOpinions.of(2, participants, 20, 0.2, 0, 1).matrix();

        assertThat(OpinionGroups.of(matrix, USUAL)).isEqualTo(new None(Reason.TOO_FEW_PARTICIPANTS));
    }

    @Test
    void nobodyAndNothingMakeNoGroups() {
        assertThat(OpinionGroups.of(VoteMatrix.builder().build(), USUAL))
                .isEqualTo(new None(Reason.TOO_FEW_PARTICIPANTS));
        assertThat(OpinionGroups.of(
                        VoteMatrix.builder().participant("ali").statement("bus").build(),
                        USUAL.withFewestParticipants(2)))
                .isEqualTo(new None(Reason.TOO_FEW_PARTICIPANTS));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void anyVotesHaveAnAnswerInWhichEverybodyStandsOnce(long seed) {
        Random random = new Random(seed);
        int participants = 2 + random.nextInt(30);
        int statements = 1 + random.nextInt(12);
        VoteMatrix matrix = PlantedOpinions.of(
                        1 + random.nextInt(5), participants, statements, random.nextDouble(), random.nextDouble(), seed)
                .matrix();

        OpinionGroups groups = OpinionGroups.of(matrix, USUAL.withFewestParticipants(2));

        if (groups instanceof Found found) {
            int needed = Math.min(7, matrix.statements().size());
            List<Integer> enough = IntStream.range(0, matrix.participants().size())
                    .filter(participant -> matrix.votes(participant) >= needed)
                    .boxed()
                    .toList();
            assertThat(found.groups().stream().flatMap(group -> group.members().stream()))
                    .containsExactlyInAnyOrderElementsOf(enough);
            assertThat(found.groups()).hasSizeBetween(2, 5);
            assertThat(found.silhouette()).isBetween(-1.0, 1.0);
        }
    }

    private static void assertSame(VoteMatrix one, VoteMatrix other) {
        Found first = found(one);
        Found second = found(other);

        assertThat(second.groups()).isEqualTo(first.groups());
        assertThat(second.silhouette()).isEqualTo(first.silhouette());
        for (int participant = 0; participant < one.participants().size(); participant++) {
            assertThat(second.map().place(participant)).isEqualTo(first.map().place(participant));
        }
    }

    private static Found found(VoteMatrix matrix) {
        return (Found) OpinionGroups.of(matrix, USUAL);
    }

    private static List<Integer> numbers(Found found, int participants) {
        return IntStream.range(0, participants)
                .mapToObj(participant -> number(found, participant))
                .toList();
    }

    private static int number(Found found, int participant) {
        return found.groupOf(participant).map(OpinionGroup::number).orElse(0);
    }

    private static String reversed(String identifier) {
        return new StringBuilder(identifier).reverse().toString();
    }
}
