package org.territoireouvert.participatorybudget.ballot;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.model.Ballot;
import org.territoireouvert.participatorybudget.model.BallotType;
import org.territoireouvert.participatorybudget.model.ProjectId;
import org.territoireouvert.participatorybudget.pabulib.PabulibVote;

/** Reads and writes ballots, in the order in which they were cast or imported. */
public final class BallotRepository {

    private static final String SEPARATOR = ",";
    private static final int FETCH_SIZE = 1_000;
    private static final int MOST_EDITIONS = 1_000;

    private final Documents documents;

    /** Creates a repository. */
    public BallotRepository(Documents documents) {
        this.documents = documents;
    }

    /**
     * Stores ballots.
     *
     * @param firstPosition place of the first of them, from 1
     */
    public void insert(Handle handle, String editionId, long firstPosition, List<PabulibVote> votes) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into pb_ballot (edition_id, position, voter, projects, points, columns)
                values (:edition, :position, :voter, :projects, :points, :columns)
                """);
        long position = firstPosition;
        for (PabulibVote vote : votes) {
            batch.bind("edition", editionId)
                    .bind("position", position++)
                    .bind("voter", vote.voterId())
                    .bind("projects", projects(vote.ballot()))
                    .bind("points", points(vote.ballot()))
                    .bind("columns", vote.columns().isEmpty() ? "" : documents.write(vote.columns()))
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static String projects(Ballot ballot) {
        return ballot.projects().stream().map(ProjectId::value).collect(Collectors.joining(SEPARATOR));
    }

    private static String points(Ballot ballot) {
        return ballot instanceof Ballot.Points given
                ? given.points().values().stream()
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(SEPARATOR))
                : "";
    }

    /** Returns the addresses of the editions in which a voter's number stands on a ballot, oldest first. */
    public List<String> editionsOf(Handle handle, String voter) {
        return handle.createQuery("""
                        select edition.slug from pb_edition edition
                        join pb_ballot ballot on ballot.edition_id = edition.id
                        where ballot.voter = :voter order by edition.created_at, edition.id limit :most
                        """)
                .bind("voter", voter)
                .bind("most", MOST_EDITIONS)
                .mapTo(String.class)
                .list();
    }

    /** Returns the numbers of the projects that a voter chose, separated by commas; empty without a ballot. */
    public String chosenBy(Handle handle, String editionId, String voter) {
        return handle.createQuery("select projects from pb_ballot where edition_id = :edition and voter = :voter")
                .bind("edition", editionId)
                .bind("voter", voter)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Cuts the link between a voter's number and the ballots that carry it; returns how many. */
    public int makeAnonymous(Handle handle, String voter) {
        return handle.createUpdate(
                        "update pb_ballot set voter = 'anonyme-' || position, columns = '' where voter = :voter")
                .bind("voter", voter)
                .execute();
    }

    /** Hands over every ballot of an edition in its order, one at a time. */
    public void forEach(Handle handle, String editionId, BallotType type, Consumer<PabulibVote> consumer) {
        try (Stream<PabulibVote> votes = handle
                .createQuery("""
                        select position, voter, projects, points, columns from pb_ballot
                        where edition_id = :edition order by position
                        """)
                .bind("edition", editionId)
                .setFetchSize(FETCH_SIZE)
                .map((row, context) -> new PabulibVote(
                        0,
                        row.getString("voter"),
                        ballot(type, row.getString("projects"), row.getString("points")),
                        columns(row.getString("columns"))))
                .stream()) {
            votes.forEach(consumer);
        }
    }

    private Map<String, String> columns(String document) {
        return document.isEmpty() ? Map.of() : documents.map(document);
    }

    private static Ballot ballot(BallotType type, String projects, String points) {
        List<ProjectId> ids = projects.isEmpty()
                ? List.of()
                : Arrays.stream(projects.split(SEPARATOR)).map(ProjectId::new).toList();
        return switch (type) {
            case APPROVAL, CHOOSE_ONE -> new Ballot.Approval(ids);
            case ORDINAL -> new Ballot.Ranking(ids);
            case CUMULATIVE, SCORING -> new Ballot.Points(pointsOf(ids, points));
        };
    }

    private static Map<ProjectId, BigDecimal> pointsOf(List<ProjectId> ids, String points) {
        String[] values = points.split(SEPARATOR);
        Map<ProjectId, BigDecimal> given = new LinkedHashMap<>();
        for (int index = 0; index < ids.size(); index++) {
            given.put(ids.get(index), new BigDecimal(values[index]));
        }
        return given;
    }
}
