package org.territoireouvert.runner.identity.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;

/** Reads rolls and those who stand on them. Safe for all threads. */
public final class Rolls {

    /** Most rolls that are listed. */
    public static final int MOST = 200;

    private static final String COLUMNS = """
            r.id, r.name, r.label, r.size, r.imported_at, r.kept_until,
            (select count(*) from core_roll_entry e where e.roll_id = r.id and e.account_id is not null) as joined
            from core_roll r""";

    private final Database database;

    /**
     * A person as the administration shows them.
     *
     * @param account id of the account that stands for the person, empty for none
     */
    public record Listed(RollEntry entry, String account) {}

    /** Works on the tables of the runtime. */
    public Rolls(Database database) {
        this.database = database;
    }

    /** Returns the rolls, the newest first. */
    public List<Roll> list() {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " order by r.id desc limit :limit")
                .bind("limit", MOST)
                .map((row, context) -> roll(row))
                .list());
    }

    /** Returns a roll. */
    public Optional<Roll> find(String id) {
        return database.read(handle -> handle.createQuery("select " + COLUMNS + " where r.id = :id")
                .bind("id", id)
                .map((row, context) -> roll(row))
                .findOne());
    }

    /** Returns the label of the roll with the name by which plugins ask for it. */
    public Optional<String> label(String name) {
        return database.read(handle -> handle.createQuery("select label from core_roll where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /** Returns the people of a roll in the order of its file, those whose name holds what was typed. */
    public Slice<Listed> people(String rollId, String typed, Keyset keyset) {
        List<Listed> fetched = database.read(handle -> handle.createQuery("""
                            select position, given_name, family_name, birth_date, territory, address, account_id
                            from core_roll_entry
                            where roll_id = :roll and name_key like :name and <position> order by <order> limit :limit""")
                .define("position", keyset.condition(Order.ASCENDING, "position"))
                .define("order", keyset.order(Order.ASCENDING, "position"))
                .bindMap(keyset.binds(0))
                .bind("roll", rollId)
                .bind("name", SearchText.pattern(typed))
                .map((row, context) -> listed(row))
                .list());
        return keyset.slice(
                fetched, listed -> List.of(Integer.toString(listed.entry().position())));
    }

    /** Returns the people for whom a batch of codes was made, in the order of its codes, from a position on. */
    public List<RollEntry> ofBatch(String batchId, int firstPosition, int most) {
        return database.read(handle -> handle.createQuery("""
                        select c.position, given_name, family_name, birth_date, territory, address
                        from core_identity_code c join core_roll_entry e on e.id = c.entry_id
                        where c.batch_id = :batch and c.position >= :first order by c.position limit :most""")
                .bind("batch", batchId)
                .bind("first", firstPosition)
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
    }

    static boolean isTaken(Handle handle, String name) {
        return handle.createQuery("select 1 from core_roll where name = :name")
                .bind("name", name)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Returns the rolls whose last day has passed. */
    List<Roll> outdated(InstantSource clock, ZoneId zone) {
        return database.read(handle -> handle.createQuery(
                        "select " + COLUMNS + " where r.kept_until < :today order by r.id limit :limit")
                .bind("today", LocalDate.ofInstant(clock.instant(), zone).toString())
                .bind("limit", MOST)
                .map((row, context) -> roll(row))
                .list());
    }

    private static Roll roll(ResultSet row) throws SQLException {
        return new Roll(
                row.getString("id"),
                row.getString("name"),
                row.getString("label"),
                row.getInt("size"),
                row.getInt("joined"),
                PortableInstant.parse(row.getString("imported_at")),
                LocalDate.parse(row.getString("kept_until")));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        String account = row.getString("account_id");
        return new Listed(entry(row), account == null ? "" : account);
    }

    private static RollEntry entry(ResultSet row) throws SQLException {
        return new RollEntry(
                row.getInt("position"),
                row.getString("given_name"),
                row.getString("family_name"),
                LocalDate.parse(row.getString("birth_date")),
                row.getString("territory"),
                row.getString("address"));
    }
}
