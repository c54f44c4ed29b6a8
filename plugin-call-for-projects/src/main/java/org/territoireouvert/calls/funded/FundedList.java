package org.territoireouvert.calls.funded;

import static org.territoireouvert.api.list.Keyset.Order.DESCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.calls.model.award.GrantState;

/** Lists funded projects, the latest decision first. Each of both tables is read along its index, no further than the part that is shown. */
public final class FundedList {

    private static final int MOST_YEARS = 200;
    private static final String HERE = """
            select number, title, summary, collective as holder, call_title as source, territory, granted as cents,
              decided_on as day, state
            from cal_grant where <here> and <here_position> order by <here_order> limit :limit
            """;
    private static final String PAST = """
            select number, object as title, '' as summary, beneficiary as holder, funder as source, '' as territory,
              amount as cents, signed_on as day, '' as state
            from cal_past_grant where <past> and <past_position> order by <past_order> limit :limit
            """;

    private final Database database;

    /** Reads the plugin's tables. */
    public FundedList(Database database) {
        this.database = database;
    }

    /** How much was funded in a year: projects here, what was taken over, and the sum of both. */
    public record OfYear(String year, long here, long past, Money granted) {}

    /** Returns a part of what is found. */
    public Slice<FundedLine> list(FundedSearch search, Keyset keyset) {
        return database.read(handle -> list(handle, search, keyset));
    }

    /** Returns the same, as it is in a transaction. */
    public Slice<FundedLine> list(Handle handle, FundedSearch search, Keyset keyset) {
        List<String> parts = new ArrayList<>();
        if (search.looksHere()) {
            parts.add("select * from (" + HERE + ") funded_here");
        }
        if (search.looksAtThePast()) {
            parts.add("select * from (" + PAST + ") funded_before");
        }
        if (parts.isEmpty()) {
            return keyset.slice(List.of(), line -> List.of());
        }
        List<FundedLine> lines = handle.createQuery("select * from (" + String.join(" union all ", parts)
                        + ") funded order by <order> limit :limit")
                .define("here", search.here())
                .define("past", search.past())
                .define("here_position", keyset.condition(DESCENDING, "decided_on", "number"))
                .define("here_order", keyset.order(DESCENDING, "decided_on", "number"))
                .define("past_position", keyset.condition(DESCENDING, "signed_on", "number"))
                .define("past_order", keyset.order(DESCENDING, "signed_on", "number"))
                .define("order", keyset.order(DESCENDING, "day", "number"))
                .bindMap(search.binds())
                .bindMap(keyset.binds())
                .map((row, context) -> line(row))
                .list();
        return keyset.slice(lines, line -> List.of(line.decidedOn().toString(), line.number()));
    }

    /** Counts what is found, for a page: at most a thousand and one. */
    public int found(FundedSearch search) {
        return database.read(handle -> {
            int here = search.looksHere() ? found(handle, search, "cal_grant", search.here()) : 0;
            int past = search.looksAtThePast() ? found(handle, search, "cal_past_grant", search.past()) : 0;
            return Math.min(here + past, ListPage.MOST_COUNTED + 1);
        });
    }

    private static int found(Handle handle, FundedSearch search, String table, String where) {
        return handle.createQuery("select count(*) from (select 1 from <table> where <where> limit :most) counted")
                .define("table", table)
                .define("where", where)
                .bindMap(search.binds())
                .bind("most", ListPage.MOST_COUNTED + 1)
                .mapTo(Integer.class)
                .one();
    }

    /** Returns the years in which something was funded, the last one first, at most 200. */
    public List<String> yearsFunded() {
        return database.read(handle -> handle.createQuery("""
                        select year from cal_grant union select year from cal_past_grant order by year desc limit :most
                        """)
                .bind("most", MOST_YEARS)
                .mapTo(String.class)
                .list());
    }

    /** Returns how much was funded in each year, the last one first, at most 200. */
    public List<OfYear> years() {
        return database.read(handle -> handle.createQuery("""
                        select year, sum(here) as here, sum(past) as past, sum(cents) as cents from (
                          select year, count(*) as here, 0 as past, sum(granted) as cents from cal_grant
                          where state <> 'ABANDONED' group by year
                          union all
                          select year, 0 as here, count(*) as past, sum(amount) as cents from cal_past_grant group by year
                        ) counted group by year order by year desc limit :most
                        """)
                .bind("most", MOST_YEARS)
                .map((row, context) -> new OfYear(
                        row.getString("year"),
                        row.getLong("here"),
                        row.getLong("past"),
                        new Money(row.getLong("cents"))))
                .list());
    }

    /** Tells whether anything was taken over. */
    public boolean hasPast() {
        return database.read(handle -> handle.createQuery("select 1 from cal_past_grant limit 1")
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private static FundedLine line(ResultSet row) throws SQLException {
        return new FundedLine(
                row.getString("number"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("holder"),
                row.getString("source"),
                row.getString("territory"),
                new Money(row.getLong("cents")),
                LocalDate.parse(row.getString("day")),
                Optional.of(row.getString("state"))
                        .filter(state -> !state.isEmpty())
                        .map(GrantState::valueOf));
    }
}
