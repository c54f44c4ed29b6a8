package org.territoireouvert.calls.call.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.Theme;

/** Keeps the alerts, and who was told of which call. */
public final class AlertRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public AlertRepository(Database database) {
        this.database = database;
    }

    /** Returns those of a person, the first kept first. */
    public List<Alert> of(String person) {
        return database.read(handle -> of(handle, person));
    }

    private static List<Alert> of(Handle handle, String person) {
        return handle.createQuery("select * from cal_alert where person = :person order by made_at, id limit :most")
                .bind("person", person)
                .bind("most", 2 * Alert.MOST)
                .map((row, context) -> alert(row))
                .list();
    }

    /** Keeps one more; false when the person has too many. */
    public boolean add(Alert alert) {
        return database.write(handle -> {
            if (of(handle, alert.person()).size() >= Alert.MOST) {
                return false;
            }
            return handle.createUpdate("""
                            insert into cal_alert (id, person, name, themes, territory, least, fewest_days, made_at)
                            values (:id, :person, :name, :themes, :territory, :least, :days, :at)
                            """)
                            .bind("id", alert.id())
                            .bind("person", alert.person())
                            .bind("name", alert.name())
                            .bind(
                                    "themes",
                                    alert.themes().stream()
                                            .map(Theme::name)
                                            .sorted()
                                            .collect(Collectors.joining(" ")))
                            .bind("territory", alert.territory())
                            .bind("least", alert.least().cents())
                            .bind("days", alert.fewestDays())
                            .bind("at", PortableInstant.text(alert.madeAt()))
                            .execute()
                    == 1;
        });
    }

    /** Forgets one. */
    public int remove(String person, String id) {
        return database.write(handle -> handle.createUpdate("delete from cal_alert where id = :id and person = :person")
                .bind("id", id)
                .bind("person", person)
                .execute());
    }

    /** Returns the alerts in pieces by their identifier. */
    List<Alert> after(String id, int limit) {
        return database.read(
                handle -> handle.createQuery("select * from cal_alert where id > :id order by id limit :limit")
                        .bind("id", id)
                        .bind("limit", limit)
                        .map((row, context) -> alert(row))
                        .list());
    }

    /** Notes that a person is told of a call; false when they were told before. */
    boolean markTold(Handle handle, String person, String slug) {
        return handle.createUpdate("insert into cal_alert_told values (:person, :slug) on conflict do nothing")
                        .bind("person", person)
                        .bind("slug", slug)
                        .execute()
                == 1;
    }

    /** Returns the calls of which nobody was told yet and that are not over, the first to close first. */
    List<String> callsToTell(LocalDate today, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select slug from cal_call where alerts_told = 0 and withdrawn_on = '' and closes_on >= :today
                        order by closes_on, slug limit :limit
                        """)
                .bind("today", today.toString())
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** Notes that all were told of a call. */
    void markDone(Handle handle, String slug) {
        handle.createUpdate("update cal_call set alerts_told = 1 where slug = :slug")
                .bind("slug", slug)
                .execute();
    }

    /** Forgets all of a person; returns how many. */
    int removeAll(Handle handle, String person) {
        handle.createUpdate("delete from cal_alert_told where person = :person")
                .bind("person", person)
                .execute();
        return handle.createUpdate("delete from cal_alert where person = :person")
                .bind("person", person)
                .execute();
    }

    /** Gives those of one account to another. */
    int transfer(Handle handle, String from, String to) {
        handle.createUpdate("""
                        insert into cal_alert_told select :to, call_slug from cal_alert_told where person = :from
                        on conflict do nothing
                        """).bind("from", from).bind("to", to).execute();
        handle.createUpdate("delete from cal_alert_told where person = :from")
                .bind("from", from)
                .execute();
        return handle.createUpdate("update cal_alert set person = :to where person = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getString("id"),
                row.getString("person"),
                row.getString("name"),
                Arrays.stream(row.getString("themes").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Theme::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("territory"),
                new Money(row.getLong("least")),
                row.getInt("fewest_days"),
                PortableInstant.parse(row.getString("made_at")));
    }
}
