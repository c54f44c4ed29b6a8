package org.territoireouvert.participatorybudget.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.territoireouvert.participatorybudget.model.Ballot;
import org.territoireouvert.participatorybudget.model.Project;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.pabulib.PabulibProblem.Kind;

class PabulibReaderTest {

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("META", "MEAT", 1, Kind.MISSING_SECTION),
                arguments("key;value", "description;first", 2, Kind.MISSING_HEADER),
                arguments("country;France", "country;", 4, Kind.MISSING_KEY),
                arguments("rule;greedy\n", "", 13, Kind.MISSING_KEY),
                arguments("unit;Rennes", "country;again", 5, Kind.DUPLICATE_KEY),
                arguments("budget;100", "budget;-1", 9, Kind.NEGATIVE_NUMBER),
                arguments("budget;100", "budget;NaN", 9, Kind.NOT_A_NUMBER),
                arguments("budget;100", "budget;1e5", 9, Kind.NOT_A_NUMBER),
                arguments("budget;100", "budget;1234567890123", 9, Kind.NUMBER_TOO_LONG),
                arguments("num_projects;2", "num_projects;10000000", 7, Kind.COUNT_TOO_LARGE),
                arguments("num_projects;2", "num_projects;3", 7, Kind.COUNT_MISMATCH),
                arguments("num_votes;2", "num_votes;3", 8, Kind.COUNT_MISMATCH),
                arguments("num_votes;2", "num_votes;2.5", 8, Kind.NOT_A_NUMBER),
                arguments("vote_type;approval", "vote_type;range", 10, Kind.UNKNOWN_VOTE_TYPE),
                arguments("vote_type;approval", "vote_type;cumulative", 19, Kind.MISSING_COLUMN),
                arguments("project_id;cost;name", "project_id;name;price", 15, Kind.MISSING_COLUMN),
                arguments("project_id;cost;name", "id;cost;name", 15, Kind.MISSING_HEADER),
                arguments("project_id;cost;name", "project_id;cost;cost", 15, Kind.DUPLICATE_COLUMN),
                arguments("a;10;A", "a;10;A;x", 16, Kind.TOO_MANY_CELLS),
                arguments("a;10;A", "a;-10;A", 16, Kind.NEGATIVE_NUMBER),
                arguments("a;10;A", "a;ten;A", 16, Kind.NOT_A_NUMBER),
                arguments("a;10;A", "a;;A", 16, Kind.MISSING_VALUE),
                arguments("a;10;A", ";10;A", 16, Kind.MISSING_VALUE),
                arguments("b;20;B", "a;20;B", 17, Kind.DUPLICATE_PROJECT),
                arguments("b;20;B", "b;20;\"B", 17, Kind.UNTERMINATED_QUOTE),
                arguments("2;b", "1;b", 21, Kind.DUPLICATE_VOTER),
                arguments("2;b", "2;c", 21, Kind.UNKNOWN_PROJECT),
                arguments("2;b", ";b", 21, Kind.MISSING_VALUE),
                arguments("2;b", "2;" + "b,".repeat(40_000), 21, Kind.LINE_TOO_LONG),
                arguments("VOTES\nvoter_id;vote\n1;a,b\n2;b\n", "", 17, Kind.MISSING_SECTION),
                arguments("VOTES\nvoter_id;vote", "VOTES", 19, Kind.MISSING_HEADER));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aMistakeIsFoundOnItsLine(String correct, String mistake, long line, Kind kind) {
        String text = PabulibText.small().replace(correct, mistake);

        assertThatExceptionOfType(PabulibException.class)
                .isThrownBy(() -> file(text))
                .satisfies(exception -> {
                    PabulibProblem first = exception.problems().getFirst();
                    assertThat(first.kind()).isEqualTo(kind);
                    assertThat(first.line()).isEqualTo(line);
                    assertThat(first.sentence())
                            .startsWith("Line " + line + ": ")
                            .endsWith(".")
                            .doesNotContain("{", "?");
                });
    }

    @Test
    void anEmptyFileHasNoMetaSection() {
        assertThatExceptionOfType(PabulibException.class)
                .isThrownBy(() -> file(""))
                .withMessageStartingWith("Line 1: Section \"META\" is missing");
    }

    @Test
    void bytesThatAreNotUtf8AreFoundOnTheirLine() {
        byte[] latin = PabulibText.small().replace(";A\n", ";é\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(PabulibException.class)
                .isThrownBy(() -> PabulibReader.readFile(new ByteArrayInputStream(latin)))
                .satisfies(exception -> {
                    assertThat(exception.problems().getFirst().kind()).isEqualTo(Kind.INVALID_UTF8);
                    assertThat(exception.problems().getFirst().line()).isEqualTo(16);
                });
    }

    @Test
    void severalProblemsAreReportedUpToTheLimit() {
        String two = PabulibText.small().replace("a;10;A", "a;ten;A").replace("2;b", "1;c");
        String many = PabulibText.small().replace("2;b", "2;c\n".repeat(50).strip());

        assertThatExceptionOfType(PabulibException.class)
                .isThrownBy(() -> file(two))
                .satisfies(exception -> assertThat(exception.problems())
                        .extracting(PabulibProblem::kind)
                        .containsExactly(Kind.NOT_A_NUMBER, Kind.DUPLICATE_VOTER, Kind.UNKNOWN_PROJECT));
        assertThatExceptionOfType(PabulibException.class)
                .isThrownBy(() -> file(many))
                .satisfies(exception -> assertThat(exception.problems()).hasSize(PabulibException.LIMIT));
    }

    @Test
    void pointsMustMatchTheProjectsNamed() {
        String text = PabulibText.file(
                "cumulative",
                List.of("project_id;cost", "a;10", "b;20"),
                List.of("voter_id;vote;points", "1;a,b;3", "2;a;-1"));

        assertThatExceptionOfType(PabulibException.class)
                .isThrownBy(() -> file(text))
                .satisfies(exception -> assertThat(exception.problems())
                        .extracting(PabulibProblem::kind)
                        .containsExactly(Kind.POINTS_MISMATCH, Kind.NEGATIVE_NUMBER));
    }

    @Test
    void projectsMayBeCalledLikeSections() throws IOException, PabulibException {
        PabulibFile file = file(PabulibText.file(
                "approval",
                List.of("project_id;cost;name", "votes;10;x", "meta;10", "projects;999999999", "None;5"),
                List.of("voter_id;vote", "votes;votes, None , votes,projects", "meta;meta", "2;NONE", "3;")));

        assertThat(file.projects())
                .extracting(PabulibProject::project)
                .extracting(Project::id, Project::withdrawn)
                .containsExactly(
                        tuple(new ProjectId("votes"), false),
                        tuple(new ProjectId("meta"), false),
                        tuple(new ProjectId("projects"), true),
                        tuple(new ProjectId("None"), false));
        assertThat(file.votes().getFirst().ballot())
                .isEqualTo(new Ballot.Approval(
                        List.of(new ProjectId("votes"), new ProjectId("None"), new ProjectId("projects"))));
        assertThat(file.votes().get(2).ballot().projects()).isEmpty();
        assertThat(file.election().ballots().voters()).isEqualTo(4);
    }

    @Test
    void byteOrderMarkCrLfBlankLinesAndOtherLineEndsAreHarmless() throws IOException, PabulibException {
        String text = "\uFEFF"
                + PabulibText.small()
                        .replace("project_id;cost;name", "project_id;cost;name;target;latitude")
                        .replace("a;10;A", " a ; 10,5 ;A\u2028B\u0085C\u000BD;none;48,1;;")
                        .replace("PROJECTS", "projects;;")
                        .replace("2;b", "\n2;b\n\n")
                        .replace("\n", "\r\n");

        PabulibProject project = file(text).projects().getFirst();

        assertThat(project.project().cost()).isEqualByComparingTo("10.5");
        assertThat(project.project().name()).isEqualTo("A\u2028B\u0085C\u000BD");
        assertThat(project.columns()).containsKey("beneficiaries").doesNotContainKey("target");
        assertThat(project.value("beneficiaries")).isEmpty();
        assertThat(project.value("latitude")).contains("48,1");
    }

    @Test
    void votesAreHandedOverOneByOneUntilTheFirstProblem() throws IOException {
        List<String> seen = new ArrayList<>();
        List<Long> progress = new ArrayList<>();
        PabulibVisitor visitor = new PabulibVisitor() {
            @Override
            public void vote(PabulibVote vote) {
                seen.add(vote.voterId());
            }

            @Override
            public void progress(long bytesRead) {
                progress.add(bytesRead);
            }
        };
        InputStream input = stream(PabulibText.small().replace("2;b", "1;b\n3;b"));

        assertThatExceptionOfType(PabulibException.class).isThrownBy(() -> PabulibReader.read(input, visitor));
        assertThat(seen).containsExactly("1");
        assertThat(progress).isNotEmpty();
    }

    private static PabulibFile file(String text) throws IOException, PabulibException {
        return PabulibReader.readFile(stream(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
