package org.territoireouvert.runner.identity.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;

/** Reads the tables of the history, all alike: rows of an account, newest first, part by part. */
final class TraceRows {

    private final Database database;

    /** Reads what one row says. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Placed<T>(String id, T item) {}

    TraceRows(Database database) {
        this.database = database;
    }

    <T> Slice<T> read(String table, String accountId, Keyset keyset, Reader<T> reader) {
        List<Placed<T>> fetched = database.read(handle -> handle.createQuery("""
                        select * from <table> where account_id = :account and <position>
                        order by <order> limit :limit""")
                .define("table", table)
                .define("position", keyset.condition(Order.DESCENDING, "id"))
                .define("order", keyset.order(Order.DESCENDING, "id"))
                .bind("account", accountId)
                .bindMap(keyset.binds())
                .map((row, context) -> new Placed<>(row.getString("id"), reader.read(row)))
                .list());
        Slice<Placed<T>> slice = keyset.slice(fetched, placed -> List.of(placed.id()));
        return new Slice<>(slice.items().stream().map(Placed::item).toList(), slice.previous(), slice.next());
    }
}
