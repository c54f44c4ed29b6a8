package org.territoireouvert.calls.collective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Conditions;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;

/** Keeps collectives. */
public final class CollectiveRepository {

    private static final String ACTIVE = "ACTIVE";

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public CollectiveRepository(Database database) {
        this.database = database;
    }

    /** Returns a collective. */
    public Optional<Collective> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** Returns a collective as it is in a transaction. */
    public Optional<Collective> find(Handle handle, String id) {
        return handle.createQuery("select * from cal_collective where id = :id")
                .bind("id", id)
                .map((row, context) -> collective(row))
                .findOne();
    }

    /** Returns the collectives of which a person is a member, or acts for a member, by name, at most 100. */
    public List<Collective> ofPerson(String personId, List<String> organisationIds) {
        return database.read(handle -> handle.createQuery("""
                        select * from cal_collective where state = 'ACTIVE' and id in (
                          select collective_id from cal_member where person_id = :person and state = 'MEMBER'
                          union select collective_id from cal_member
                            where organisation_id in (<organisations>) and state = 'MEMBER'
                          union select m.collective_id from cal_representative r join cal_member m on m.id = r.member_id
                            where r.person_id = :person and m.state = 'MEMBER')
                        order by name, id limit 100
                        """)
                .bind("person", personId)
                .bindList("organisations", organisationIds.isEmpty() ? List.of("-") : organisationIds)
                .map((row, context) -> collective(row))
                .list());
    }

    /** Returns the collectives that take requests, the youngest first. */
    public Slice<Collective> taking(CollectiveSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                conditions(search)
                        .list(
                                handle,
                                "select * from cal_collective where <where> order by <order> limit :limit",
                                keyset,
                                Keyset.Order.DESCENDING,
                                "made_at",
                                "id")
                        .map((row, context) -> collective(row))
                        .list(),
                one -> List.of(PortableInstant.text(one.madeAt()), one.id())));
    }

    /** Counts them, see {@link Conditions#found}. */
    public int found(CollectiveSearch search) {
        return database.read(handle -> conditions(search).found(handle, "cal_collective"));
    }

    private static Conditions conditions(CollectiveSearch search) {
        return Conditions.all()
                .equal("state", ACTIVE)
                .and("takes_requests = :taken", "taken", 1)
                .equal("rule", search.rule().map(Enum::name).orElse(""))
                .words("search_text", search.words());
    }

    /**
     * Returns a collective and keeps others from changing it until the end of the transaction: members who decide at the same moment
     * do so one after the other.
     */
    public Optional<Collective> hold(Handle handle, String id) {
        handle.createUpdate("update cal_collective set state = state where id = :id")
                .bind("id", id)
                .execute();
        return find(handle, id);
    }

    /** Keeps a collective, new or changed. */
    public void save(Handle handle, Collective collective) {
        handle.createUpdate("""
                        insert into cal_collective (id, name, purpose, charter, charter_version, rule, takes_requests, state,
                          search_text, made_at, updated_at)
                        values (:id, :name, :purpose, :charter, :version, :rule, :takesRequests, :state, :searchText,
                          :madeAt, :updatedAt)
                        on conflict (id) do update set name = excluded.name, purpose = excluded.purpose,
                          charter = excluded.charter, charter_version = excluded.charter_version, rule = excluded.rule,
                          takes_requests = excluded.takes_requests, state = excluded.state,
                          search_text = excluded.search_text, updated_at = excluded.updated_at
                        """)
                .bind("id", collective.id())
                .bind("name", collective.name())
                .bind("purpose", collective.purpose())
                .bind("charter", collective.charter())
                .bind("version", collective.charterVersion())
                .bind("rule", collective.rule().name())
                .bind("takesRequests", collective.takesRequests() ? 1 : 0)
                .bind("state", collective.active() ? ACTIVE : "DISSOLVED")
                .bind("searchText", SearchText.fold(collective.name() + " " + collective.purpose()))
                .bind("madeAt", PortableInstant.text(collective.madeAt()))
                .bind("updatedAt", PortableInstant.text(collective.updatedAt()))
                .execute();
    }

    private static Collective collective(ResultSet row) throws SQLException {
        return new Collective(
                row.getString("id"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("charter"),
                row.getInt("charter_version"),
                DecisionRule.valueOf(row.getString("rule")),
                row.getInt("takes_requests") == 1,
                row.getString("state").equals(ACTIVE),
                PortableInstant.parse(row.getString("made_at")),
                PortableInstant.parse(row.getString("updated_at")));
    }
}
