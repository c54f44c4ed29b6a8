package org.territoireouvert.consultation.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;
import org.territoireouvert.consultation.grouping.export.PolisFile;
import org.territoireouvert.consultation.grouping.tally.Tally;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Dates;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.model.Step;

class PolisFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final PlannedStep STEP = new PlannedStep(
            Consultation.draft("eau", "Prix de l’eau", Dates.of(TODAY, TODAY), NOW), Step.of("Avis", TODAY, TODAY, ""));

    private static Statement statement(String id) {
        return new Statement(id, "Affirmation " + id, "", Statement.State.PUBLISHED, "", Tally.NONE, NOW);
    }

    /** Twelve people for, twelve against; whoever comes first in the alphabet depends on the name of each side. */
    private static OpinionPicture picture(String forSide, String againstSide) {
        VoteMatrix.Builder votes = VoteMatrix.builder();
        List<Statement> statements = List.of("a", "b", "c", "d", "e", "f", "g", "h").stream()
                .map(PolisFilesTest::statement)
                .toList();
        for (int person = 0; person < 12; person++) {
            for (Statement statement : statements) {
                votes.vote(forSide + person, statement.id(), Vote.AGREE);
                votes.vote(againstSide + person, statement.id(), Vote.DISAGREE);
            }
        }
        return OpinionPicture.of(statements, votes.build());
    }

    private static String file(OpinionPicture picture, String name) throws IOException {
        StringBuilder text = new StringBuilder();
        for (PolisFile file : PolisFiles.of(STEP, picture, NOW)) {
            if (file.name().equals(name)) {
                file.body().writeTo(text);
            }
        }
        return text.toString();
    }

    @Test
    void groupsAreThoseOfTheirMembers() throws IOException {
        List<String> rows =
                file(picture("jeanne", "paul"), "participant-votes.csv").lines().toList();

        assertThat(rows.stream()
                        .filter(row -> row.endsWith(",1,1"))
                        .map(row -> row.split(",")[1])
                        .distinct())
                .hasSize(1);
        assertThat(file(picture("jeanne", "paul"), "comment-groups.csv").lines().skip(1))
                .allMatch(row -> row.endsWith("12,12,0,0,12,0,12,0") || row.endsWith("12,0,12,0,12,12,0,0"));
    }

    @Test
    void numbersSayNothingOfWhoVoted() throws IOException {
        assertThat(file(picture("jeanne", "paul"), "votes.csv"))
                .isEqualTo(file(picture("paul", "jeanne"), "votes.csv"))
                .doesNotContain("jeanne", "paul");
    }
}
