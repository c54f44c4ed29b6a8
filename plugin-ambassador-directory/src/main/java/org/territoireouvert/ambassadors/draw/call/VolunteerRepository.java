package org.territoireouvert.ambassadors.draw.call;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.draw.Pool;
import org.territoireouvert.ambassadors.draw.Ticket;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps who volunteered for which draw, under which ticket. */
public final class VolunteerRepository {

    private static final int OF_ONE = 1_000;

    private final Database database;
    private final CriteriaText answers;

    /**
     * A volunteer.
     *
     * @param draw id of the call
     * @param account empty once it is forgotten
     */
    public record Volunteer(String draw, Ticket ticket, String account, java.time.Instant at) {}

    /** Creates a repository on the plugin's tables. */
    public VolunteerRepository(PluginContext context) {
        this.database = context.database();
        this.answers = new CriteriaText(context);
    }

    /** Returns the tickets of a draw by their codes. */
    public List<Ticket> tickets(String draw) {
        return database.read(handle -> tickets(handle, draw));
    }

    /** Returns the tickets of a draw within a transaction, by their codes. */
    public List<Ticket> tickets(Handle handle, String draw) {
        return handle.createQuery("select * from amb_volunteer where draw = :draw order by ticket limit :limit")
                .bind("draw", draw)
                .bind("limit", Pool.MOST_TICKETS)
                .map((row, context) -> volunteer(row).ticket())
                .list();
    }

    /** Counts the tickets of a draw. */
    public int count(Handle handle, String draw) {
        return handle.createQuery("select count(*) from amb_volunteer where draw = :draw")
                .bind("draw", draw)
                .mapTo(Integer.class)
                .one();
    }

    /** Counts the tickets of a draw. */
    public int count(String draw) {
        return database.read(handle -> count(handle, draw));
    }

    /** Returns the volunteer with a ticket. */
    public Optional<Volunteer> find(String draw, String ticket) {
        return database.read(
                handle -> handle.createQuery("select * from amb_volunteer where draw = :draw and ticket = :ticket")
                        .bind("draw", draw)
                        .bind("ticket", ticket)
                        .map((row, context) -> volunteer(row))
                        .findOne());
    }

    /** Returns the volunteer with an account. */
    public Optional<Volunteer> ofAccount(String draw, String account) {
        return database.read(handle -> ofAccount(handle, draw, account));
    }

    /** Returns the volunteer with an account within a transaction. */
    public Optional<Volunteer> ofAccount(Handle handle, String draw, String account) {
        return handle.createQuery("select * from amb_volunteer where account = :account and draw = :draw")
                .bind("account", account)
                .bind("draw", draw)
                .map((row, context) -> volunteer(row))
                .findOne();
    }

    /** Returns where an account volunteered, at most 1,000. */
    public List<Volunteer> by(String account) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_volunteer where account = :account order by draw limit :limit")
                .bind("account", account)
                .bind("limit", OF_ONE)
                .map((row, context) -> volunteer(row))
                .list());
    }

    /** Returns the accounts of a draw and their tickets, without those that are forgotten. */
    public List<Volunteer> named(Handle handle, String draw) {
        return handle.createQuery("""
                        select * from amb_volunteer where draw = :draw and account <> '' order by ticket limit :limit""")
                .bind("draw", draw)
                .bind("limit", Pool.MOST_TICKETS)
                .map((row, context) -> volunteer(row))
                .list();
    }

    /** Stores a new volunteer. */
    public void add(Handle handle, Volunteer volunteer) {
        handle.createUpdate("""
                        insert into amb_volunteer (draw, ticket, account, answers, volunteered_at)
                        values (:draw, :ticket, :account, :answers, :at)""")
                .bind("draw", volunteer.draw())
                .bind("ticket", volunteer.ticket().code())
                .bind("account", volunteer.account())
                .bind("answers", answers.writeAnswers(volunteer.ticket().answers()))
                .bind("at", PortableInstant.text(volunteer.at()))
                .execute();
    }

    /** Removes a volunteer; returns how many were. */
    public int remove(Handle handle, String draw, String account) {
        return handle.createUpdate("delete from amb_volunteer where draw = :draw and account = :account")
                .bind("draw", draw)
                .bind("account", account)
                .execute();
    }

    /** Forgets who has a ticket; returns how many were. The ticket stays. */
    public int forget(Handle handle, String draw, String account) {
        return handle.createUpdate("""
                        update amb_volunteer set account = '', volunteered_at = ''
                        where draw = :draw and account = :account""")
                .bind("draw", draw)
                .bind("account", account)
                .execute();
    }

    /** Forgets who has which ticket where the day of it has come: tickets of frozen pools stay, others go. Returns how many. */
    public int forgetDue(Handle handle, String day) {
        int gone = handle.createUpdate("""
                        delete from amb_volunteer where account <> ''
                        and draw in (select id from amb_draw where erase_on <= :day and state = 'OPEN')""").bind("day", day).execute();
        int nameless = handle.createUpdate("""
                        update amb_volunteer set account = '', volunteered_at = '' where account <> ''
                        and draw in (select id from amb_draw where erase_on <= :day)""").bind("day", day).execute();
        return gone + nameless;
    }

    /** Gives the tickets of one account to another, where that one has none; returns how many were. */
    public int transfer(Handle handle, String from, String to) {
        return handle.createUpdate("""
                        update amb_volunteer set account = :to where account = :from and not exists (
                          select 1 from amb_volunteer other where other.account = :to and other.draw = amb_volunteer.draw)""").bind("from", from).bind("to", to).execute();
    }

    private Volunteer volunteer(java.sql.ResultSet row) throws java.sql.SQLException {
        String at = row.getString("volunteered_at");
        return new Volunteer(
                row.getString("draw"),
                new Ticket(row.getString("ticket"), answers.readAnswers(row.getString("answers"))),
                row.getString("account"),
                at.isEmpty() ? java.time.Instant.EPOCH : PortableInstant.parse(at));
    }
}
