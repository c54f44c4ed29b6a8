package org.territoireouvert.consultation.grouping.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.VoteMatrix;

class VotesReaderTest {

    private static final VoteMatrix MATRIX = VoteMatrix.builder()
            .vote("7", "1", Vote.AGREE)
            .vote("7", "2", Vote.DISAGREE)
            .vote("8", "1", Vote.PASS)
            .build();

    private static VotesReading read(String text) throws IOException {
        return VotesReader.read(new StringReader(text));
    }

    @Test
    void publishedFileIsRead() throws IOException {
        assertThat(read("""
                timestamp,datetime,comment-id,voter-id,vote
                1500232652,Sun Jul 16 2017,1,7,1
                1500232653,Sun Jul 16 2017,2,7,-1
                1500232654,Sun Jul 16 2017,1,8,0
                """)).isEqualTo(new VotesReading.Readable(MATRIX));
    }

    @Test
    void orderOfColumnsEmptyLinesAndAByteOrderMarkDoNotMatter() throws IOException {
        assertThat(read("\ufeffVote,important,voter-id,comment-id\r\n1,0,7,1\r\n\r\n-1,1,\"7\", 2\r\n0,0,8,1"))
                .isEqualTo(new VotesReading.Readable(MATRIX));
    }

    @Test
    void latestVoteCountsWhereverItStands() throws IOException {
        assertThat(read("""
                timestamp,comment-id,voter-id,vote
                30,1,7,1
                20,1,7,0
                10,2,7,1
                10,2,7,-1
                10,1,8,0
                """)).isEqualTo(new VotesReading.Readable(MATRIX));
    }

    @Test
    void fileWithAHeaderOnlyHasNoVotes() throws IOException {
        assertThat(read("comment-id,voter-id,vote\n"))
                .isEqualTo(new VotesReading.Readable(VoteMatrix.builder().build()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                             | 1 | COLUMN           | vote
                    comment-id,vote                                | 1 | COLUMN           | voter-id
                    comment-id,voter-id,vote,vote                  | 1 | COLUMN           | vote
                    comment-id,voter-id,vote\\n1,7,1\\n1,8         | 3 | CELLS            | 2
                    comment-id,voter-id,vote\\n1,7,1\\n1,8,2       | 3 | NOT_A_VOTE       | 2
                    comment-id,voter-id,vote\\n1,7,1\\n1,8,2\\n    | 3 | NOT_A_VOTE       | 2
                    comment-id,voter-id,vote\\n1,7,\\n1,8,2\\n     | 2 | NOT_A_VOTE       | ''
                    comment-id,voter-id,vote\\n,7,1\\n             | 2 | EMPTY_IDENTIFIER | comment-id
                    timestamp,comment-id,voter-id,vote\\nx,1,7,1   | 2 | NOT_A_TIME       | x
                    """)
    void problemIsToldWithItsLine(String text, long line, VotesReading.Problem problem, String value)
            throws IOException {
        assertThat(read(text.replace("\\n", "\n"))).isEqualTo(new VotesReading.Refused(line, problem, value));
    }

    @Test
    void quotationMarkThatDoesNotEndIsTold() throws IOException {
        assertThat(read("comment-id,voter-id,vote\n1,7,1\n\"1,8,1\n"))
                .isInstanceOfSatisfying(
                        VotesReading.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(VotesReading.Problem.NOT_CSV));
    }
}
