package org.territoireouvert.consultation.grouping.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.territoireouvert.consultation.grouping.GroupingSettings;
import org.territoireouvert.consultation.grouping.OpinionGroups;
import org.territoireouvert.consultation.grouping.Vote;
import org.territoireouvert.consultation.grouping.export.PublishedStatement.Moderation;

class PolisExportTest {

    private static final Instant START = Instant.parse("2026-09-01T08:05:09.250Z");

    private static final Conversation CONVERSATION = new Conversation(
            "Le tram, \"oui\" ou non",
            "https://ville.example/consultations/tram",
            "Deux lignes\nde texte",
            List.of(
                    new PublishedStatement("2", START, "11", Moderation.ACCEPTED, "Un tram, vite"),
                    new PublishedStatement("1", START.plusSeconds(60), "10", Moderation.PENDING, "=Des bus")),
            List.of(
                    new CastVote(START.plusSeconds(9), "10", "2", Vote.AGREE),
                    new CastVote(START.plusSeconds(1), "10", "2", Vote.DISAGREE),
                    new CastVote(START.plusSeconds(2), "11", "2", Vote.DISAGREE),
                    new CastVote(START.plusSeconds(3), "11", "1", Vote.PASS),
                    new CastVote(START.plusSeconds(4), "10", "1", Vote.AGREE)));

    private static final PolisExport EXPORT = new PolisExport(
            CONVERSATION,
            OpinionGroups.of(CONVERSATION.matrix(), GroupingSettings.USUAL.withFewestParticipants(2))
                    .all());

    private interface File {
        void write(Appendable target) throws IOException;
    }

    private static List<String> lines(File file) throws IOException {
        StringBuilder text = new StringBuilder();
        file.write(text);
        assertThat(text).endsWith("\r\n");
        return List.of(text.toString().split("\r\n"));
    }

    @Test
    void summaryHasKeysAndValues() throws IOException {
        assertThat(lines(EXPORT::writeSummary))
                .containsExactly(
                        "topic,\"Le tram, \"\"oui\"\" ou non\"",
                        "url,https://ville.example/consultations/tram",
                        "voters,2",
                        "voters-in-conv,2",
                        "commenters,2",
                        "comments,2",
                        "groups,2",
                        "conversation-description,\"Deux lignes\nde texte\"",
                        "vote-convention,agree=+1;disagree=-1;pass=0;format=polis-export/1");
    }

    @Test
    void commentsStandWithTheVotesThatCount() throws IOException {
        assertThat(lines(EXPORT::writeComments))
                .containsExactly(
                        "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body",
                        "1788249909,Tue Sep 01 2026 08:05:09 GMT+0000 (Coordinated Universal Time),2,11,1,1,1,"
                                + "\"Un tram, vite\"",
                        "1788249969,Tue Sep 01 2026 08:06:09 GMT+0000 (Coordinated Universal Time),1,10,1,0,0,'=Des bus");
    }

    @Test
    void votesStandInTheOrderOfTime() throws IOException {
        assertThat(lines(EXPORT::writeVotes))
                .hasSize(6)
                .startsWith(
                        "timestamp,datetime,comment-id,voter-id,vote",
                        "1788249910,Tue Sep 01 2026 08:05:10 GMT+0000 (Coordinated Universal Time),2,10,-1")
                .endsWith("1788249918,Tue Sep 01 2026 08:05:18 GMT+0000 (Coordinated Universal Time),2,10,1");
    }

    @Test
    void participantsStandWithTheirVotesInTheOrderOfTheStatements() throws IOException {
        assertThat(lines(EXPORT::writeParticipantVotes))
                .containsExactly(
                        "participant,group-id,n-comments,n-votes,n-agree,n-disagree,2,1",
                        "10,0,1,2,2,0,1,1",
                        "11,1,1,2,0,1,-1,0");
    }

    @Test
    void statementsStandWithTheVotesOfEachGroup() throws IOException {
        assertThat(lines(EXPORT::writeCommentGroups))
                .containsExactly(
                        "comment-id,comment,total-votes,total-agrees,total-disagrees,total-passes,"
                                + "group-a-votes,group-a-agrees,group-a-disagrees,group-a-passes,"
                                + "group-b-votes,group-b-agrees,group-b-disagrees,group-b-passes",
                        "2,\"Un tram, vite\",2,1,1,0,1,1,0,0,1,0,1,0",
                        "1,'=Des bus,2,1,0,1,1,1,0,0,1,0,0,1");
    }

    @Test
    void withoutGroupsTheCellsOfTheGroupsAreEmptyOrMissing() throws IOException {
        PolisExport export = new PolisExport(CONVERSATION, List.of());

        assertThat(lines(export::writeSummary)).contains("voters,2", "voters-in-conv,0", "groups,0");
        assertThat(lines(export::writeParticipantVotes)).contains("10,,1,2,2,0,1,1");
        assertThat(lines(export::writeCommentGroups)).contains("1,'=Des bus,2,1,0,1");
    }

    @Test
    void votesReadBackGiveTheSameMatrix() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        List<PublishedStatement> statements = new ArrayList<>();
        for (int statement = 0; statement < 20; statement++) {
            statements.add(new PublishedStatement("s," + statement, START, "p\"1", Moderation.ACCEPTED, ""));
        }
        List<CastVote> votes = new ArrayList<>();
        for (int vote = 0; vote < 2_000; vote++) {
            votes.add(new CastVote(
                    START.plusMillis(random.nextInt(60_000)),
                    "p\"" + random.nextInt(50),
                    "s," + random.nextInt(20),
                    Vote.values()[random.nextInt(3)]));
        }
        Conversation conversation = new Conversation("", "", "", statements, votes);
        StringBuilder text = new StringBuilder();

        new PolisExport(
                        conversation,
                        OpinionGroups.of(conversation.matrix(), GroupingSettings.USUAL)
                                .all())
                .writeVotes(text);

        assertThat(VotesReader.read(new StringReader(text.toString())))
                .isEqualTo(new VotesReading.Readable(conversation.matrix()));
    }
}
