package org.territoireouvert.calls.examination.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.examination.PeerMean;
import org.territoireouvert.calls.model.examination.Ratio;
import org.territoireouvert.calls.model.examination.WeightedTotal;

/** Lists the applications of a call for those who examine them. What is a draft or was taken back is not there. */
public final class DeskRepository {

    private static final String READ =
            "('SUBMITTED', 'TO_CORRECT', 'ELIGIBLE', 'INELIGIBLE', 'FUNDED', 'RESERVE', 'REFUSED')";
    private static final String FROM = """
            from cal_application a
              join cal_collective c on c.id = a.collective_id
              left join cal_examined e on e.application_id = a.id
            """;
    /** Scores from 0 on, so that a cursor is a whole number from 0. */
    private static final String SCORE = "(coalesce(e.score, -1) + 1)";

    private static final String NUMBER = "a.number";
    private static final long BAND = WeightedTotal.HIGHEST / 5 * Ratio.SCALE;
    private static final int LAST_BAND = 4;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public DeskRepository(Database database) {
        this.database = database;
    }

    /**
     * Returns applications.
     *
     * @param wanted assessments for each application
     * @param disagreement spread from which on assessors should meet
     */
    public Slice<DeskLine> list(DeskSearch search, Keyset keyset, int wanted, long disagreement) {
        return database.read(handle -> list(handle, search, keyset, wanted, disagreement));
    }

    /** Returns the same, as it is in a transaction. */
    public Slice<DeskLine> list(Handle handle, DeskSearch search, Keyset keyset, int wanted, long disagreement) {
        String[] columns = columns(search.order());
        Keyset.Order order =
                search.order() == DeskSearch.Order.NUMBER ? Keyset.Order.ASCENDING : Keyset.Order.DESCENDING;
        Map<String, Object> binds = new LinkedHashMap<>(columns.length == 1 ? keyset.binds() : keyset.binds(0));
        String where = where(search, binds, wanted, disagreement);
        List<DeskLine> lines = handle.createQuery("""
                        select a.id, a.number, a.title, a.territory, a.requested, a.state, a.batch_on, c.name as collective,
                          coalesce(e.asked, 0) as asked, coalesce(e.finals, 0) as finals, coalesce(e.conflicts, 0) as conflicts,
                          coalesce(e.spread, 0) as spread, coalesce(e.moderated, 0) as moderated, coalesce(e.mean, '') as mean,
                          coalesce(e.peer_mean, '') as peer_mean, coalesce(e.score, -1) as score,
                          case when a.state = 'SUBMITTED' and <corrected> then 1 else 0 end as corrected
                        <from> where <where> and <position> order by <order> limit :limit
                        """)
                .define("from", FROM)
                .define("corrected", WaitingWork.CORRECTED)
                .define("where", where)
                .define("position", keyset.condition(order, columns))
                .define("order", keyset.order(order, columns))
                .bindMap(binds)
                .map((row, context) -> line(row))
                .list();
        return keyset.slice(lines, line -> position(search.order(), line));
    }

    /** Returns how many are found, at most one more than are counted. */
    public int found(DeskSearch search, int wanted, long disagreement) {
        return database.read(handle -> found(handle, search, wanted, disagreement));
    }

    /** Returns the same, as it is in a transaction. */
    public int found(Handle handle, DeskSearch search, int wanted, long disagreement) {
        Map<String, Object> binds = new LinkedHashMap<>();
        String where = where(search, binds, wanted, disagreement);
        return handle.createQuery("""
                        select count(*) from (select a.id <from> where <where> limit :most) found
                        """)
                .define("from", FROM)
                .define("where", where)
                .bindMap(binds)
                .bind("most", ListPage.MOST_COUNTED + 1)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns how many applications of a call stand in each state, those of drafts left out. */
    public Map<ApplicationState, Integer> states(String callSlug) {
        return database.read(handle -> {
            Map<ApplicationState, Integer> states = new EnumMap<>(ApplicationState.class);
            handle.createQuery("""
                            select state, count(*) as number from cal_application
                            where call_slug = :call and state in <read> group by state
                            """)
                    .define("read", READ)
                    .bind("call", callSlug)
                    .map((row, context) ->
                            Map.entry(ApplicationState.valueOf(row.getString("state")), row.getInt("number")))
                    .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
            return states;
        });
    }

    /** Returns the values that a column of the applications of a call has, at most 100. */
    public List<String> territories(String callSlug) {
        return values(callSlug, "territory");
    }

    /** Returns the last days of the batches of a call, at most 100. */
    public List<String> batches(String callSlug) {
        return values(callSlug, "batch_on");
    }

    private List<String> values(String callSlug, String column) {
        return database.read(handle -> handle.createQuery("""
                        select distinct <column> from cal_application
                        where call_slug = :call and <column> > '' and state in <read> order by <column> limit 100
                        """)
                .define("column", column)
                .define("read", READ)
                .bind("call", callSlug)
                .mapTo(String.class)
                .list());
    }

    private static String[] columns(DeskSearch.Order order) {
        return switch (order) {
            case NUMBER -> new String[] {NUMBER};
            case SCORE -> new String[] {SCORE, NUMBER};
            case REQUESTED -> new String[] {"a.requested", NUMBER};
        };
    }

    private static List<String> position(DeskSearch.Order order, DeskLine line) {
        return switch (order) {
            case NUMBER -> List.of(line.number());
            case SCORE -> List.of(Long.toString(line.scaled() + 1), line.number());
            case REQUESTED -> List.of(Long.toString(line.requested().cents()), line.number());
        };
    }

    private static String where(DeskSearch search, Map<String, Object> binds, int wanted, long disagreement) {
        StringBuilder where = new StringBuilder("a.call_slug = :call and ");
        binds.put("call", search.callSlug());
        if (search.state().isPresent()) {
            where.append("a.state = :state");
            binds.put("state", search.state().get().name());
        } else {
            where.append("a.state in ").append(READ);
        }
        if (!search.words().isEmpty()) {
            where.append(" and (a.number = :words or c.search_text like :like)");
            binds.put("words", search.words());
            binds.put("like", "%" + SearchText.fold(search.words()).replace("%", "") + "%");
        }
        add(where, binds, " and a.batch_on = :batch", "batch", search.batch());
        add(where, binds, " and a.territory = :territory", "territory", search.territory());
        add(
                where,
                binds,
                " and a.id in (select s.application_id from cal_assessment s where s.kind = 'ASSESSOR'"
                        + " and s.assessor_id = :assessor and s.state in ('ASKED', 'ACCEPTED', 'FINAL'))",
                "assessor",
                search.assessor());
        add(
                where,
                binds,
                " and a.id not in (select x.application_id from cal_assessment x where x.kind = 'ASSESSOR'"
                        + " and x.assessor_id = :hidden and x.state = 'CONFLICT')",
                "hidden",
                search.hiddenFor());
        search.band().ifPresent(band -> {
            where.append(" and e.score >= :low and e.score <= :high");
            binds.put("low", band * BAND);
            binds.put("high", band == LAST_BAND ? Long.MAX_VALUE : (band + 1) * BAND - 1);
        });
        search.care().ifPresent(care -> {
            switch (care) {
                case MISSING -> {
                    where.append(" and coalesce(e.finals, 0) < :wanted");
                    binds.put("wanted", wanted);
                }
                case CONFLICT -> where.append(" and e.conflicts > 0");
                case CORRECTED ->
                    where.append(" and a.state = 'SUBMITTED' and ").append(WaitingWork.CORRECTED);
                case DISAGREEMENT -> {
                    where.append(" and e.finals > 1 and e.moderated = 0 and e.spread >= :apart");
                    binds.put("apart", disagreement);
                }
            }
        });
        return where.toString();
    }

    private static void add(
            StringBuilder where, Map<String, Object> binds, String condition, String name, String value) {
        if (!value.isEmpty()) {
            where.append(condition);
            binds.put(name, value);
        }
    }

    private static DeskLine line(ResultSet row) throws SQLException {
        return new DeskLine(
                row.getString("id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("collective"),
                row.getString("territory"),
                new Money(row.getLong("requested")),
                ApplicationState.valueOf(row.getString("state")),
                row.getString("batch_on"),
                row.getInt("asked"),
                row.getInt("finals"),
                row.getInt("conflicts"),
                row.getInt("spread"),
                row.getInt("moderated") == 1,
                row.getInt("corrected") == 1,
                PeerMean.combined(ratio(row.getString("mean")), ratio(row.getString("peer_mean"))),
                row.getLong("score"));
    }

    private static Optional<Ratio> ratio(String written) {
        return written.isEmpty() ? Optional.empty() : Optional.of(Ratio.read(written));
    }
}
