package org.territoireouvert.calls.award;

import static org.territoireouvert.api.list.Keyset.Order.DESCENDING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.text.JsonObject;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.award.Grant;
import org.territoireouvert.calls.model.award.GrantState;

/** Keeps grants. */
public final class GrantRepository {

    private static final String[] ORDER = {"decided_on", "number"};
    private static final int YEAR = 4;

    private final Database database;
    private final GrantDocuments documents;

    /** Creates a repository on the plugin's tables. */
    public GrantRepository(Database database, Json json) {
        this.database = database;
        this.documents = new GrantDocuments(json);
    }

    /** Something by which grants are found: a call or a territory. */
    public record Option(String code, String title) {}

    /** Returns a grant by its number. */
    public Optional<Grant> find(String number) {
        return database.read(handle -> find(handle, number));
    }

    /** Returns a grant by its number, as it is in a transaction. */
    public Optional<Grant> find(Handle handle, String number) {
        return handle.createQuery("select * from cal_grant where number = :number")
                .bind("number", number)
                .map((row, context) -> grant(row))
                .findOne();
    }

    /** Returns a part of the grants that are found, the latest decision first. */
    public Slice<Grant> list(GrantSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                search.conditions()
                        .list(
                                handle,
                                "select * from cal_grant where <where> order by <order> limit :limit",
                                keyset,
                                DESCENDING,
                                ORDER)
                        .map((row, context) -> grant(row))
                        .list(),
                grant -> List.of(grant.decidedOn().toString(), grant.number())));
    }

    /** Counts what is found, for a page: at most a thousand and one. */
    public int found(GrantSearch search) {
        return database.read(handle -> search.conditions().found(handle, "cal_grant"));
    }

    /** Returns the grants of collectives, the latest decision first, at most 100. */
    public List<Grant> ofCollectives(List<String> collectiveIds) {
        if (collectiveIds.isEmpty()) {
            return List.of();
        }
        return database.read(handle -> handle.createQuery("""
                        select * from cal_grant where collective_id in (<collectives>)
                        order by decided_on desc, number desc limit 100
                        """)
                .bindList("collectives", collectiveIds)
                .map((row, context) -> grant(row))
                .list());
    }

    /** Returns grants in the order of their numbers, for contents and data; those given up are left out. */
    public List<Grant> published(String after, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from cal_grant where number > :after and state <> 'ABANDONED' order by number limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> grant(row))
                .list());
    }

    /** Returns the grants that changed last, the latest first. */
    public List<Grant> latest(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from cal_grant where state <> 'ABANDONED' order by updated_at desc, number desc limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> grant(row))
                .list());
    }

    /** Returns when a grant last changed. */
    public Optional<Instant> changedAt() {
        return latest(1).stream().map(Grant::updatedAt).findFirst();
    }

    /** Returns the calls that funded a project, by title, at most 200. */
    public List<Option> calls() {
        return database.read(handle -> handle.createQuery("""
                        select distinct call_slug, call_title from cal_grant order by call_title, call_slug limit 200
                        """)
                .map((row, context) -> new Option(row.getString("call_slug"), row.getString("call_title")))
                .list());
    }

    /** Returns the codes of territories with a funded project, at most 500. */
    public List<String> territories() {
        return distinct("territory");
    }

    /** Returns the years in which something was funded, at most 500. */
    public List<String> years() {
        return distinct("year").reversed();
    }

    private List<String> distinct(String column) {
        return database.read(handle -> handle.createQuery(
                        "select distinct <column> from cal_grant where <column> <> '' order by <column> limit 500")
                .define("column", column)
                .mapTo(String.class)
                .list());
    }

    /** Keeps a grant, new or changed. */
    public void save(Handle handle, Grant grant) {
        handle.createUpdate("""
                        insert into cal_grant (application_id, number, call_slug, call_title, collective_id, collective,
                          title, summary, territory, granted, document, decided_on, year, state, closing, search_text,
                          updated_at)
                        values (:id, :number, :call, :callTitle, :collectiveId, :collective, :title, :summary, :territory,
                          :granted, :document, :decidedOn, :year, :state, :closing, :searchText, :updatedAt)
                        on conflict (application_id) do update set granted = excluded.granted, document = excluded.document,
                          state = excluded.state, closing = excluded.closing, updated_at = excluded.updated_at
                        """)
                .bind("id", grant.applicationId())
                .bind("number", grant.number())
                .bind("call", grant.callSlug())
                .bind("callTitle", grant.callTitle())
                .bind("collectiveId", grant.collectiveId())
                .bind("collective", grant.collective())
                .bind("title", grant.title())
                .bind("summary", grant.summary())
                .bind("territory", grant.territory())
                .bind("granted", grant.granted().cents())
                .bind("document", documents.write(grant))
                .bind("decidedOn", grant.decidedOn().toString())
                .bind("year", grant.decidedOn().toString().substring(0, YEAR))
                .bind("state", grant.state().name())
                .bind("closing", documents.write(grant.closing()))
                .bind(
                        "searchText",
                        SearchText.fold(String.join(
                                " ",
                                grant.number(),
                                grant.title(),
                                grant.summary(),
                                grant.collective(),
                                grant.callTitle())))
                .bind("updatedAt", PortableInstant.text(grant.updatedAt()))
                .execute();
    }

    private Grant grant(ResultSet row) throws SQLException {
        JsonObject document = documents.read(row.getString("document"));
        return new Grant(
                row.getString("application_id"),
                row.getString("number"),
                row.getString("call_slug"),
                row.getString("call_title"),
                row.getString("collective_id"),
                row.getString("collective"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("territory"),
                new Money(row.getLong("granted")),
                GrantDocuments.funders(document),
                document.text("reasons"),
                document.flag("reasonsPublic"),
                LocalDate.parse(row.getString("decided_on")),
                document.text("decision"),
                GrantState.valueOf(row.getString("state")),
                documents.closing(row.getString("closing")),
                GrantDocuments.answers(document),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
