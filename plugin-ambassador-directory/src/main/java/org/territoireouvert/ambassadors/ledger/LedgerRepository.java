package org.territoireouvert.ambassadors.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.ambassadors.request.model.RequestKind;
import org.territoireouvert.api.data.Database;

/** Keeps the counts of the register. */
public final class LedgerRepository {

    private static final int MOST_LINES = 5_000;
    private static final int MOST_DELAYS = 50_000;
    private static final String SUMS = """
            sum(received) received, sum(answered) answered, sum(in_time) in_time, sum(granted) granted, sum(partly) partly,
            sum(refused) refused, sum(silent) silent, sum(judged_yes) judged_yes, sum(judged_partly) judged_partly,
            sum(judged_no) judged_no""";

    private final Database database;

    /** By what lines are counted together. */
    public enum By {
        /** Administrations. */
        BODY("body"),
        /** Kinds of requests. */
        KIND("kind"),
        /** Years of relay. */
        YEAR("cast(year as varchar(4))");

        private final String column;

        By(String column) {
            this.column = column;
        }
    }

    /** Takes a line by administration, year and kind. */
    public interface Visitor {
        /** Takes it. */
        void visit(LedgerKey key, LedgerLine line) throws java.io.IOException;
    }

    /** Creates a repository on the plugin's tables. */
    public LedgerRepository(Database database) {
        this.database = database;
    }

    void add(Handle handle, LedgerKey key, LedgerFigures more) {
        handle.execute(
                """
                insert into amb_ledger values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (body, year, kind) do update set received = amb_ledger.received + excluded.received,
                    answered = amb_ledger.answered + excluded.answered, in_time = amb_ledger.in_time + excluded.in_time,
                    granted = amb_ledger.granted + excluded.granted, partly = amb_ledger.partly + excluded.partly,
                    refused = amb_ledger.refused + excluded.refused, silent = amb_ledger.silent + excluded.silent,
                    judged_yes = amb_ledger.judged_yes + excluded.judged_yes,
                    judged_partly = amb_ledger.judged_partly + excluded.judged_partly,
                    judged_no = amb_ledger.judged_no + excluded.judged_no""",
                key.body(),
                key.year(),
                key.kind().name(),
                more.received(),
                more.answered(),
                more.inTime(),
                more.granted(),
                more.partly(),
                more.refused(),
                more.silent(),
                more.yes(),
                more.partlyYes(),
                more.no());
    }

    void addDelay(Handle handle, LedgerKey key, int days, int more) {
        handle.execute("""
                insert into amb_ledger_delay values (?, ?, ?, ?, ?)
                on conflict (body, year, kind, days) do update set requests = amb_ledger_delay.requests + excluded.requests""", key.body(), key.year(), key.kind().name(), days, more);
    }

    void clear(Handle handle) {
        handle.execute("delete from amb_ledger");
        handle.execute("delete from amb_ledger_delay");
    }

    /**
     * Returns the lines of a year, of an administration or of both, the most requests first.
     *
     * @param year empty for all years
     * @param body empty for all administrations
     */
    public List<LedgerLine> lines(By by, String year, String body) {
        return database.read(handle -> {
            Map<String, Map<Integer, Integer>> delays = new HashMap<>();
            bound(
                            handle,
                            "select <by> label, days, sum(requests) requests from amb_ledger_delay where <where>"
                                    + " group by <by>, days having sum(requests) > 0 limit :limit",
                            by,
                            year,
                            body,
                            MOST_DELAYS)
                    .map((row, context) -> {
                        delays.computeIfAbsent(row.getString("label"), label -> new LinkedHashMap<>())
                                .put(row.getInt("days"), row.getInt("requests"));
                        return true;
                    })
                    .list();
            return bound(
                            handle,
                            "select <by> label, " + SUMS + " from amb_ledger where <where> group by <by>"
                                    + " having sum(received) > 0 order by sum(received) desc, <by> limit :limit",
                            by,
                            year,
                            body,
                            MOST_LINES)
                    .map((row, context) -> new LedgerLine(
                            row.getString("label"),
                            figures(row),
                            delays.getOrDefault(row.getString("label"), Map.of())))
                    .list();
        });
    }

    private static Query bound(Handle handle, String sql, By by, String year, String body, int limit) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> binds = new LinkedHashMap<>(Map.of("limit", limit));
        if (!year.isEmpty()) {
            conditions.add("year = :year");
            binds.put("year", Integer.parseInt(year));
        }
        if (!body.isEmpty()) {
            conditions.add("body = :body");
            binds.put("body", body);
        }
        return handle.createQuery(sql)
                .define("by", by.column)
                .define("where", String.join(" and ", conditions))
                .bindMap(binds);
    }

    /** Hands over all lines by administration, year and kind, in this order. */
    public void each(Visitor visitor) throws java.io.IOException {
        record Row(LedgerKey key, LedgerFigures figures) {}
        List<Row> rows = database.read(handle -> handle.createQuery(
                        "select * from amb_ledger where received > 0 order by body, year, kind limit :limit")
                .bind("limit", MOST_DELAYS)
                .map((row, context) -> new Row(
                        new LedgerKey(
                                row.getString("body"), row.getInt("year"), RequestKind.valueOf(row.getString("kind"))),
                        figures(row)))
                .list());
        for (Row row : rows) {
            visitor.visit(row.key(), new LedgerLine(row.key().body(), row.figures(), days(row.key())));
        }
    }

    private Map<Integer, Integer> days(LedgerKey key) {
        Map<Integer, Integer> days = new LinkedHashMap<>();
        database.read(handle -> handle.createQuery("""
                        select days, requests from amb_ledger_delay
                        where body = :body and year = :year and kind = :kind and requests > 0 order by days""")
                .bind("body", key.body())
                .bind("year", key.year())
                .bind("kind", key.kind().name())
                .map((row, context) -> days.put(row.getInt("days"), row.getInt("requests")))
                .list()
                .size());
        return days;
    }

    private static LedgerFigures figures(ResultSet row) throws SQLException {
        return new LedgerFigures(
                row.getInt("received"),
                row.getInt("answered"),
                row.getInt("in_time"),
                row.getInt("granted"),
                row.getInt("partly"),
                row.getInt("refused"),
                row.getInt("silent"),
                row.getInt("judged_yes"),
                row.getInt("judged_partly"),
                row.getInt("judged_no"));
    }
}
