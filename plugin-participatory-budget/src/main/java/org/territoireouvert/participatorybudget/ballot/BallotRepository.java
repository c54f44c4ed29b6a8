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
