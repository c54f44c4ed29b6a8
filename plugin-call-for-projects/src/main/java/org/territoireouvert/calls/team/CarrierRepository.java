package org.territoireouvert.calls.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.collective.Seat;
import org.territoireouvert.calls.model.team.Carrier;

/** Keeps who carries what. */
public final class CarrierRepository {

    private static final int MOST = 100;

    /** Returns the carriers of a publication, by when they came. */
    public List<Carrier> of(Handle handle, String postId) {
        return handle.createQuery("select * from cal_team_carrier where post_id = :post order by id limit :most")
                .bind("post", postId)
                .bind("most", MOST)
                .map((row, context) -> carrier(row))
                .list();
    }

    /** Returns the carriers of several publications, by their ids; one without carriers is left out. */
    public Map<String, List<Carrier>> ofAll(Handle handle, Collection<String> postIds) {
        Map<String, List<Carrier>> found = new HashMap<>();
        if (!postIds.isEmpty()) {
            handle.createQuery("select * from cal_team_carrier where post_id in (<posts>) order by id")
                    .bindList("posts", List.copyOf(postIds))
                    .map((row, context) -> carrier(row))
                    .forEach(one -> found.computeIfAbsent(one.postId(), id -> new java.util.ArrayList<>())
                            .add(one));
        }
        return found;
    }

    /** Adds one; false when the person or organisation carries it already. */
    public boolean add(Handle handle, Carrier carrier) {
        return handle.createUpdate("""
                                insert into cal_team_carrier (id, post_id, organisation_id, person_id, name, brings, since)
                                values (:id, :post, :organisation, :person, :name, :brings, :since)
                                on conflict do nothing
                                """)
                        .bind("id", carrier.id())
                        .bind("post", carrier.postId())
                        .bind("organisation", carrier.seat().organisationId())
                        .bind("person", carrier.seat().personId())
                        .bind("name", carrier.seat().name())
                        .bind("brings", carrier.brings())
                        .bind("since", PortableInstant.text(carrier.since()))
                        .execute()
                == 1;
    }

    /** Removes one; false when it was not there any more. */
    public boolean remove(Handle handle, String carrierId) {
        return handle.createUpdate("delete from cal_team_carrier where id = :id")
                        .bind("id", carrierId)
                        .execute()
                == 1;
    }

    /** Returns what a person carries in their own name; at most 1,000. */
    public List<Carrier> ofPerson(Handle handle, String personId) {
        return handle.createQuery(
                        "select * from cal_team_carrier where person_id = :person order by post_id limit 1000")
                .bind("person", personId)
                .map((row, context) -> carrier(row))
                .list();
    }

    private static Carrier carrier(ResultSet row) throws SQLException {
        return new Carrier(
                row.getString("id"),
                row.getString("post_id"),
                seat(row),
                row.getString("brings"),
                PortableInstant.parse(row.getString("since")));
    }

    /** Reads a person or an organisation from the columns that all tables have. */
    static Seat seat(ResultSet row) throws SQLException {
        String organisation = row.getString("organisation_id");
        return new Seat(
                organisation.isEmpty() ? Member.Kind.PERSON : Member.Kind.ORGANISATION,
                organisation,
                row.getString("person_id"),
                row.getString("name"));
    }
}
