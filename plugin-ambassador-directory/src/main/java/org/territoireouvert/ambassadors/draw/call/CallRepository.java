package org.territoireouvert.ambassadors.draw.call;

import static org.territoireouvert.api.list.Keyset.Order.DESCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;

/** Keeps calls for volunteers. */
public final class CallRepository {

    private static final String[] ORDER = {"created_at", "id"};
    private static final int OF_POST = 20;

    private final Database database;
    private final CriteriaText criteria;

    /** Creates a repository on the plugin's tables. */
    public CallRepository(PluginContext context) {
        this.database = context.database();
        this.criteria = new CriteriaText(context);
    }

    /** Returns a call. */
    public Optional<Call> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** Returns a call within a transaction. */
    public Optional<Call> find(Handle handle, String id) {
        return handle.createQuery("select * from amb_draw where id = :id")
                .bind("id", id)
                .map((row, context) -> call(row))
                .findOne();
    }

    /** Returns a part of the calls, the latest first. */
    public Slice<Call> list(Keyset keyset) {
        return database.read(handle -> keyset.slice(
                Conditions.all()
                        .list(
                                handle,
                                "select * from amb_draw where <where> order by <order> limit :limit",
                                keyset,
                                DESCENDING,
                                ORDER)
                        .map((row, context) -> call(row))
                        .list(),
                call -> List.of(PortableInstant.text(call.createdAt()), call.id())));
    }

    /** Counts calls, for a page: at most a thousand and one. */
    public int found() {
        return database.read(handle -> Conditions.all().found(handle, "amb_draw"));
    }

    /** Returns the latest calls for a post, at most 20. */
    public List<Call> ofPost(String post) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_draw where post = :post order by created_at desc limit :limit""")
                .bind("post", post)
                .bind("limit", OF_POST)
                .map((row, context) -> call(row))
                .list());
    }

    /** Counts the calls that are over and whose pool is not frozen yet. */
    public long countToFreeze(Instant now) {
        return database.read(
                handle -> handle.createQuery("select count(*) from amb_draw where state = 'OPEN' and closes_at <= :now")
                        .bind("now", PortableInstant.text(now))
                        .mapTo(Long.class)
                        .one());
    }

    /** Stores a new call. */
    public void add(Handle handle, Call call) {
        bound(handle.createUpdate("""
                        insert into amb_draw (id, post, title, rules, minimum_age, communes, closes_at, seats, substitutes,
                            criteria, seed_source, seed_on, erase_on, state, frozen_at, pool_sha256, seed, drawn_at,
                            declined, created_at, updated_at)
                        values (:id, :post, :title, :rules, :age, :communes, :closes, :seats, :substitutes, :criteria,
                            :source, :seed_on, :erase, 'OPEN', '', '', '', '', '', :created, :updated)"""), call)
                .bind("post", call.post())
                .bind("created", PortableInstant.text(call.createdAt()))
                .execute();
    }

    /** Stores a call that is open still and that nobody has changed since; tells whether it did. */
    public boolean change(Handle handle, Call call, Instant read) {
        return bound(handle.createUpdate("""
                        update amb_draw set title = :title, rules = :rules, minimum_age = :age, communes = :communes,
                            closes_at = :closes, seats = :seats, substitutes = :substitutes, criteria = :criteria,
                            seed_source = :source, seed_on = :seed_on, erase_on = :erase, updated_at = :updated
                        where id = :id and updated_at = :read and state = 'OPEN'"""), call)
                        .bind("read", PortableInstant.text(read))
                        .execute()
                == 1;
    }

    /** Freezes an open call; tells whether it was open. */
    public boolean freeze(Handle handle, String id, String sha256, Instant now) {
        return handle.createUpdate("""
                                update amb_draw set state = 'FROZEN', pool_sha256 = :sha256, frozen_at = :now, updated_at = :now
                                where id = :id and state = 'OPEN'""")
                        .bind("sha256", sha256)
                        .bind("now", PortableInstant.text(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Writes the seed of a frozen call; tells whether it was frozen. */
    public boolean draw(Handle handle, String id, String seed, Instant now) {
        return handle.createUpdate("""
                                update amb_draw set state = 'DRAWN', seed = :seed, drawn_at = :now, updated_at = :now
                                where id = :id and state = 'FROZEN'""")
                        .bind("seed", seed)
                        .bind("now", PortableInstant.text(now))
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Writes which tickets were given up; tells whether nobody had changed the call since. */
    public boolean decline(Handle handle, Call call, List<String> declined, Instant now) {
        return handle.createUpdate("""
                                update amb_draw set declined = :declined, updated_at = :now
                                where id = :id and updated_at = :read""")
                        .bind("declined", String.join(" ", declined))
                        .bind("now", PortableInstant.text(now))
                        .bind("id", call.id())
                        .bind("read", PortableInstant.text(call.updatedAt()))
                        .execute()
                == 1;
    }

    private Update bound(Update update, Call call) {
        return update.bind("id", call.id())
                .bind("title", call.title())
                .bind("rules", call.rules())
                .bind("age", call.minimumAge())
                .bind("communes", String.join(" ", new TreeSet<>(call.communes())))
                .bind("closes", PortableInstant.text(call.closesAt()))
                .bind("seats", call.seats())
                .bind("substitutes", call.substitutes())
                .bind("criteria", criteria.write(call.criteria()))
                .bind("source", call.seedSource())
                .bind("seed_on", call.seedOn().toString())
                .bind("erase", call.eraseOn().toString())
                .bind("updated", PortableInstant.text(call.updatedAt()));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static Optional<Instant> instant(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(PortableInstant.parse(text));
    }

    private Call call(ResultSet row) throws SQLException {
        Set<String> communes = words(row.getString("communes")).stream().collect(Collectors.toSet());
        return new Call(
                row.getString("id"),
                row.getString("post"),
                row.getString("title"),
                row.getString("rules"),
                row.getInt("minimum_age"),
                communes,
                PortableInstant.parse(row.getString("closes_at")),
                row.getInt("seats"),
                row.getInt("substitutes"),
                criteria.read(row.getString("criteria")),
                row.getString("seed_source"),
                LocalDate.parse(row.getString("seed_on")),
                LocalDate.parse(row.getString("erase_on")),
                DrawState.valueOf(row.getString("state")),
                instant(row.getString("frozen_at")),
                row.getString("pool_sha256"),
                row.getString("seed"),
                instant(row.getString("drawn_at")),
                words(row.getString("declined")),
                PortableInstant.parse(row.getString("created_at")),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
