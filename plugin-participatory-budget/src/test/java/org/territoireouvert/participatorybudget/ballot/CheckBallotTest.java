package org.territoireouvert.participatorybudget.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.api.data.Money;

/** Six projects in two envelopes, held against the ballots of real towns. Projects are written as number=value. */
class CheckBallotTest {

    private static final List<VotedProject> PROJECTS = List.of(
            project("1", 100, 1),
            project("2", 200, 1),
            project("3", 300, 1),
            project("4", 400, 2),
            project("5", 500, 2),
            project("6", 600, 2));

    private static VotedProject project(String number, long cost, int envelope) {
        return new VotedProject(number, "Projet " + number, Money.ofUnits(cost), envelope, "");
    }

    private static BallotPaper paper(BallotKind kind, BallotList... lists) {
        List<String> grades = kind == BallotKind.GRADES ? List.of("Non", "Bof", "Oui", "Coup de cœur") : List.of();
        return new BallotPaper(kind, grades, List.of(lists));
    }

    private static BallotList limited(int envelope, int fewest, int most, long limit) {
        return new BallotList(envelope, fewest, most, Optional.of(Money.ofUnits(limit)), 0, 0);
    }

    private static String problems(BallotPaper paper, String written) {
        List<Mark> marks = Arrays.stream(written.split(" "))
                .filter(mark -> !mark.isEmpty())
                .map(mark -> mark.split("="))
                .map(mark -> new Mark(mark[0], mark.length == 1 ? 1 : Integer.parseInt(mark[1])))
                .toList();
        return new CheckBallot(paper, PROJECTS)
                .problems(new BallotContent(paper.kind(), marks)).stream()
                        .map(problem -> problem.kind().word() + " " + problem.envelope() + " " + problem.details())
                        .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 3       | ''
            ''        | too-few 0 [0, 1]
            1 2 3 4   | too-many 0 [4, 3]
            7         | unknown-project 0 [7]
            1 1       | named-twice 0 [1]
            7 1 1     | named-twice 0 [1], unknown-project 0 [7]
            """)
    void namingUpToThree(String written, String problems) {
        assertThat(problems(paper(BallotKind.APPROVAL, BallotList.ofAll(1, 3)), written))
                .isEqualTo(problems);
    }

    /** As in Rennes: up to ten projects, within an amount. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 2 3   | ''
            4 5     | ''
            4 5 1   | over-budget 0 [1000.00, 900.00]
            """)
    void namingWithinAnAmount(String written, String problems) {
        assertThat(problems(paper(BallotKind.APPROVAL, limited(0, 1, 10, 900)), written)
                        .replaceAll("Money\\[cents=(\\d+)(\\d\\d)]", "$1.$2"))
                .isEqualTo(problems);
    }

    /** As in Grenoble: exactly so many. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 2 3 4   | ''
            1 2 3     | too-few 0 [3, 4]
            1 2 3 4 5 | too-many 0 [5, 4]
            """)
    void namingExactlyFour(String written, String problems) {
        assertThat(problems(paper(BallotKind.APPROVAL, BallotList.ofAll(4, 4)), written))
                .isEqualTo(problems);
    }

    /** As in Toulouse: seven points, three at most for a project. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1=3 2=3 3=1     | ''
            1=3 2=3 3=2     | too-many-points 0 [8, 7]
            1=4             | points-out-of-range 0 [1, 4, 3]
            1=-1            | points-out-of-range 0 [1, -1, 3]
            1=0             | points-out-of-range 0 [1, 0, 3]
            1=2147483647 2=2147483647 | 'points-out-of-range 0 [1, 2147483647, 3], points-out-of-range 0 [2, 2147483647, 3], too-many-points 0 [4294967294, 7]'
            """)
    void givingPoints(String written, String problems) {
        assertThat(problems(paper(BallotKind.POINTS, new BallotList(0, 1, 7, Optional.empty(), 3, 7)), written))
                .isEqualTo(problems);
    }

    /** As in Le Relecq-Kerhuon: two ranked in each envelope. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1=1 2=2 4=1 5=2 | ''
            2=2 1=1 5=2 4=1 | ''
            1=1 2=2 4=1     | too-few 2 [1, 2]
            1=1 2=1 4=1 5=2 | ranks-with-gaps 1 []
            1=1 2=3 4=1 5=2 | ranks-with-gaps 1 []
            1=1 2=2 3=3 4=1 5=2 | too-many 1 [3, 2]
            """)
    void rankingInEachEnvelope(String written, String problems) {
        BallotPaper paper = paper(
                BallotKind.RANKING,
                new BallotList(1, 2, 2, Optional.empty(), 0, 0),
                new BallotList(2, 2, 2, Optional.empty(), 0, 0));

        assertThat(problems(paper, written)).isEqualTo(problems);
    }

    /** As in Paris: a grade for any number of projects. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1=0 2=3 6=2 | ''
            1=4         | unknown-grade 0 [1]
            1=-1        | unknown-grade 0 [1]
            """)
    void givingGrades(String written, String problems) {
        assertThat(problems(paper(BallotKind.GRADES, BallotList.ofAll(1, 6)), written))
                .isEqualTo(problems);
    }

    /** A list for one envelope only: the projects of the other stand on no list. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 2 | ''
            1 4 | unknown-project 0 [4]
            """)
    void projectsOfAnEnvelopeWithoutList(String written, String problems) {
        assertThat(problems(paper(BallotKind.APPROVAL, new BallotList(1, 1, 3, Optional.empty(), 0, 0)), written))
                .isEqualTo(problems);
    }

    @ParameterizedTest
    @CsvSource({"POINTS", "RANKING", "GRADES"})
    void aBallotOfAnotherKind(BallotKind kind) {
        assertThat(new CheckBallot(paper(BallotKind.APPROVAL, BallotList.ofAll(1, 3)), PROJECTS)
                        .problems(new BallotContent(kind, List.of(new Mark("1", 1)))))
                .extracting(BallotProblem::kind)
                .containsExactly(BallotProblem.Kind.OTHER_KIND);
    }
}
