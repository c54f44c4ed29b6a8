package org.territoireouvert.participatorybudget.conduct;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionDocument;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.exchange.ExportVote;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.pabulib.PabulibMeta;
import org.territoireouvert.participatorybudget.vote.Vote;

/** Says in the words of the Pabulib format how an edition is voted on here, so that it is counted and published like any other. */
final class DescribeVote {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int LONGEST_INSTANCE = 100;

    private final EditionStore store;

    DescribeVote(EditionStore store) {
        this.store = store;
    }

    /**
     * Describes a vote.
     *
     * @param ballots that were cast, 0 until the vote is closed
     */
    void describe(Handle handle, Edition edition, Vote vote, long ballots, Instant now) {
        EditionDocument known =
                store.editions().document(handle, edition.slug()).orElseThrow();
        boolean points = vote.paper().counted().hasPoints();
        EditionDocument described = new EditionDocument(
                edition.votedOnHere(vote.paper().counted(), ballots),
                limits(head(known.meta(), edition, ballots), vote.paper()),
                known.projectColumns().isEmpty()
                        ? ExportVote.columns(store.projects().all(handle, edition.id()))
                        : known.projectColumns(),
                points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"));
        store.editions().describeVote(handle, described, now);
    }

    private static PabulibMeta head(PabulibMeta known, Edition edition, long ballots) {
        PabulibMeta meta = known.with("description", first(known, "description", edition.title()))
                .with("country", first(known, "country", "France"))
                .with("unit", first(known, "unit", edition.place()))
                .with("instance", first(known, "instance", shortened(edition.title())))
                .with("num_projects", Integer.toString(edition.projectCount()))
                .with("num_votes", Long.toString(ballots))
                .with("budget", edition.total().toDecimal().stripTrailingZeros().toPlainString())
                .with("rule", first(known, "rule", "greedy"))
                .with("currency", edition.currency())
                .with("language", "fr");
        return meta.with("date_begin", DATE.format(edition.voteBegins().orElseThrow()))
                .with("date_end", DATE.format(edition.voteEnds().orElseThrow()));
    }

    private static String first(PabulibMeta known, String key, String otherwise) {
        return known.value(key).orElse(otherwise.isBlank() ? "-" : otherwise);
    }

    private static String shortened(String title) {
        return title.length() > LONGEST_INSTANCE ? title.substring(0, LONGEST_INSTANCE) : title;
    }

    /** The format knows limits for the whole ballot; those of several lists are added up. */
    private static PabulibMeta limits(PabulibMeta meta, BallotPaper paper) {
        BallotType type = paper.counted();
        PabulibMeta limited = meta.with("vote_type", type.word())
                .with("min_length", sum(paper.lists().stream().map(BallotList::fewest)))
                .with("max_length", sum(paper.lists().stream().map(BallotList::most)));
        return switch (type) {
            case CUMULATIVE ->
                limited.with(
                                "max_points",
                                sum(Stream.of(paper.lists().getFirst().pointsEach())))
                        .with("max_sum_points", sum(paper.lists().stream().map(BallotList::pointsTotal)));
            case SCORING ->
                limited.with("min_points", "0")
                        .with("max_points", Integer.toString(paper.grades().size() - 1));
            case APPROVAL, CHOOSE_ONE, ORDINAL -> cost(limited, paper);
        };
    }

    private static PabulibMeta cost(PabulibMeta meta, BallotPaper paper) {
        return paper.isDivided()
                ? meta
                : paper.lists()
                        .getFirst()
                        .costLimit()
                        .map(limit -> meta.with(
                                "max_sum_cost",
                                limit.toDecimal().stripTrailingZeros().toPlainString()))
                        .orElse(meta);
    }

    private static String sum(Stream<Integer> numbers) {
        return Integer.toString(numbers.mapToInt(Integer::intValue).sum());
    }
}
