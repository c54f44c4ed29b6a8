package org.territoireouvert.participatorybudget.result;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.territoireouvert.api.data.IdSource;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.participatorybudget.counting.CountingRule;

/** Reads and writes results. */
public final class ResultRepository {

    private static final int MOST_RULES = 10;

    private final IdSource ids;

    /** Creates a repository. */
    public ResultRepository(IdSource ids) {
        this.ids = ids;
    }

    /** Replaces all results of an edition. */
    public void replace(Handle handle, String editionId, List<Result> results) {
        handle.createUpdate("""
                        delete from pb_result_project
                        where result_id in (select id from pb_result where edition_id = :edition)
                        """).bind("edition", editionId).execute();
        handle.createUpdate("delete from pb_result where edition_id = :edition")
                .bind("edition", editionId)
                .execute();
        results.forEach(result -> insert(handle, editionId, result));
    }

    private void insert(Handle handle, String editionId, Result result) {
        String id = ids.next();
        handle.createUpdate("""
                        insert into pb_result (id, edition_id, rule, applied, winners, cost_cents, endowment, ballots,
                            ballots_without_winner, average_winners, fingerprint, counted_at)
                        values (:id, :edition, :rule, :applied, :winners, :cost, :endowment, :ballots,
                            :without, :average, :fingerprint, :countedAt)
                        """)
                .bind("id", id)
                .bind("edition", editionId)
                .bind("rule", result.rule().words())
                .bind("applied", result.applied() ? 1 : 0)
                .bind("winners", result.winners())
                .bind("cost", result.cost().cents())
                .bind("endowment", result.endowment())
                .bind("ballots", result.ballots())
                .bind("without", result.ballotsWithoutWinner())
                .bind("average", result.averageWinners())
                .bind("fingerprint", result.fingerprint())
                .bind("countedAt", PortableInstant.text(result.countedAt()))
                .execute();
        PreparedBatch batch = handle.prepareBatch("""
                insert into pb_result_project (result_id, position, number, purchase_rank, votes, score,
                    effective_votes, price_cents, money_behind_cents, missing_cents, effective_support, spent_elsewhere,
                    list_name, by_quota, list_full, rival, vote_points, judgment)
                values (:result, :position, :number, :rank, :votes, :score,
                    :effectiveVotes, :price, :moneyBehind, :missing, :support, :spent,
                    :list, :byQuota, :listFull, :rival, :votePoints, :judgment)
                """);
        for (ProjectResult project : result.projects()) {
            batch.bind("result", id)
                    .bind("position", project.position())
                    .bind("number", project.number())
                    .bind("rank", project.purchaseRank())
                    .bind("votes", project.votes())
                    .bind("score", project.score().toPlainString())
                    .bind("effectiveVotes", project.effectiveVotes())
                    .bind("price", project.price().cents())
                    .bind("moneyBehind", project.moneyBehind().cents())
                    .bind("missing", project.missing().cents())
                    .bind("support", project.effectiveSupport())
                    .bind("spent", spendings(project))
                    .bind("list", project.standing().list())
                    .bind("byQuota", project.standing().byQuota() ? 1 : 0)
                    .bind("listFull", project.standing().listFull() ? 1 : 0)
                    .bind("rival", project.standing().rival())
                    .bind("votePoints", project.votePoints())
                    .bind("judgment", project.judgment().text())
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** Writes another fingerprint beside the results of an edition, whose published ballots have changed. */
    public void changeFingerprint(Handle handle, String editionId, String fingerprint) {
        handle.createUpdate("update pb_result set fingerprint = :fingerprint where edition_id = :edition")
                .bind("fingerprint", fingerprint)
                .bind("edition", editionId)
                .execute();
    }

    /** Returns the results of an edition, the one that was applied first. */
    public List<Result> ofEdition(Handle handle, String editionId) {
        return handle.createQuery("""
                        select id, rule, applied, cost_cents, endowment, ballots, ballots_without_winner,
                            average_winners, fingerprint, counted_at
                        from pb_result where edition_id = :edition order by applied desc, id limit :most
                        """)
                .bind("edition", editionId)
                .bind("most", MOST_RULES)
                .map((row, context) -> new Result(
                        CountingRule.parse(row.getString("rule")),
                        row.getInt("applied") == 1,
                        new Money(row.getLong("cost_cents")),
                        row.getString("endowment"),
                        row.getLong("ballots"),
                        row.getLong("ballots_without_winner"),
                        row.getDouble("average_winners"),
                        row.getString("fingerprint"),
                        PortableInstant.parse(row.getString("counted_at")),
                        projects(handle, row.getString("id"))))
                .list();
    }

    /** Returns the address of the edition whose result was published last, with its name; archived ones are left out. */
    public Optional<Newest> newest(Handle handle) {
        return handle.createQuery("""
                        select edition.slug, edition.title, result.winners, result.cost_cents, result.ballots
                        from pb_result result join pb_edition edition on edition.id = result.edition_id
                        where result.applied = 1 and edition.stage = 'PUBLISHED'
                        order by result.counted_at desc, result.id desc limit 1
                        """)
                .map((row, context) -> new Newest(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getInt("winners"),
                        new Money(row.getLong("cost_cents")),
                        row.getLong("ballots")))
                .findOne();
    }

    /**
     * The result that was published last.
     *
     * @param slug address of its edition
     * @param title of its edition
     * @param winners funded projects
     * @param cost of them
     * @param ballots that were counted
     */
    public record Newest(String slug, String title, int winners, Money cost, long ballots) {}

    /** Returns how one project fared by the rule that was applied. */
    public Optional<ProjectResult> ofProject(Handle handle, String editionId, String number) {
        return handle.createQuery("""
                        select project.* from pb_result result
                        join pb_result_project project on project.result_id = result.id
                        where result.edition_id = :edition and result.applied = 1 and project.number = :number
                        """)
                .bind("edition", editionId)
                .bind("number", number)
                .map((row, context) -> project(row))
                .findOne();
    }

    /** Returns when a result was last published or withdrawn; empty when none ever was. */
    public Optional<Instant> changedAt(Handle handle) {
        return Stream.of("select max(counted_at) from pb_result", "select max(withdrawn_at) from pb_withdrawal")
                .flatMap(query -> handle.createQuery(query).mapTo(String.class).findOne().stream())
                .map(PortableInstant::parse)
                .max(Comparator.naturalOrder());
    }

    /** Tells whether an edition has a result. */
    public boolean isPublished(Handle handle, String editionId) {
        return handle.createQuery("select count(*) from pb_result where edition_id = :edition and applied = 1")
                        .bind("edition", editionId)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static List<ProjectResult> projects(Handle handle, String resultId) {
        return handle.createQuery("select * from pb_result_project where result_id = :result order by position")
                .bind("result", resultId)
                .map((row, context) -> project(row))
                .list();
    }

    private static ProjectResult project(ResultSet row) throws SQLException {
        return new ProjectResult(
                row.getInt("position"),
                row.getString("number"),
                row.getInt("purchase_rank"),
                row.getLong("votes"),
                new BigDecimal(row.getString("score")),
                row.getDouble("effective_votes"),
                new Money(row.getLong("price_cents")),
                new Money(row.getLong("money_behind_cents")),
                new Money(row.getLong("missing_cents")),
                row.getInt("effective_support"),
                spendings(row.getString("spent_elsewhere")),
                new Standing(
                        row.getString("list_name"),
                        row.getInt("by_quota") == 1,
                        row.getInt("list_full") == 1,
                        row.getString("rival")),
                row.getDouble("vote_points"),
                Judgment.read(row.getString("judgment")));
    }

    /** Numbers hold neither commas (lists of the vote format are separated by them) nor line ends. */
    private static String spendings(ProjectResult project) {
        return project.spentElsewhere().stream()
                .map(spending -> spending.amount().cents() + " " + spending.number())
                .collect(Collectors.joining("\n"));
    }

    private static List<ProjectResult.Spending> spendings(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\n"))
                        .map(line -> new ProjectResult.Spending(
                                line.substring(line.indexOf(' ') + 1),
                                new Money(Long.parseLong(line.substring(0, line.indexOf(' '))))))
                        .toList();
    }
}
