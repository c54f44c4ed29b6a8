package org.territoireouvert.ambassadors.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps the questions asked to ambassadors. */
public final class RequestRepository {

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public RequestRepository(Database database) {
        this.database = database;
    }

    /** Returns the latest published questions of an ambassador, at most {@code limit}. */
    public List<PublicRequest> publishedOf(String ambassador, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_request where ambassador = :ambassador and published = 1
                        order by received_at desc, id desc limit :limit
                        """)
                .bind("ambassador", ambassador)
                .bind("limit", limit)
                .map((row, context) -> request(row))
                .list());
    }

    /** Returns the latest published questions of all ambassadors, latest first. */
    public List<PublicRequest> published(int limit) {
        return byState(1, "desc", limit);
    }

    /** Returns the questions that wait for an answer, the oldest first. */
    public List<PublicRequest> waiting(int limit) {
        return byState(0, "asc", limit);
    }

    /** Returns a question. */
    public Optional<PublicRequest> find(String id) {
        return database.read(handle -> handle.createQuery("select * from amb_request where id = :id")
                .bind("id", id)
                .map((row, context) -> request(row))
                .findOne());
    }

    /** Returns the address to reply to, empty when none was given or it was forgotten. */
    public String replyAddress(String id) {
        return database.read(handle -> handle.createQuery("select email from amb_request where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    /** Stores a new question with the address to reply to, which may be empty. */
    public void add(Handle handle, PublicRequest request, String email) {
        handle.execute(
                "insert into amb_request values (?, ?, ?, ?, ?, ?, ?, ?)",
                request.id(),
                request.ambassador(),
                request.question(),
                email,
                PortableInstant.text(request.receivedAt()),
                request.answer().map(PublicRequest.Answer::text).orElse(""),
                request.answer()
                        .map(answer -> PortableInstant.text(answer.publishedAt()))
                        .orElse(""),
                request.answer().isPresent() ? 1 : 0);
    }

    /** Publishes a question with its answer and forgets the address; tells whether it was still waiting. */
    public boolean publish(Handle handle, String id, String answer, Instant now) {
        return handle.createUpdate("""
                                update amb_request set answer = :answer, answered_at = :now, published = 1, email = ''
                                where id = :id and published = 0
                                """)
                        .bind("id", id)
                        .bind("answer", answer)
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }

    /** Returns the questions asked from an address, at most 1,000. */
    public List<PublicRequest> askedBy(String email) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_request where email = :email order by received_at limit 1000")
                .bind("email", email)
                .map((row, context) -> request(row))
                .list());
    }

    /** Forgets an address; returns how many questions carried it. */
    public int forget(String email) {
        return database.write(handle -> handle.createUpdate("update amb_request set email = '' where email = :email")
                .bind("email", email)
                .execute());
    }

    private List<PublicRequest> byState(int published, String direction, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_request where published = :published
                        order by received_at <direction>, id <direction> limit :limit
                        """)
                .define("direction", direction)
                .bind("published", published)
                .bind("limit", limit)
                .map((row, context) -> request(row))
                .list());
    }

    private static PublicRequest request(ResultSet row) throws SQLException {
        Optional<PublicRequest.Answer> answer = row.getInt("published") == 0
                ? Optional.empty()
                : Optional.of(new PublicRequest.Answer(
                        row.getString("answer"), PortableInstant.parse(row.getString("answered_at"))));
        return new PublicRequest(
                row.getString("id"),
                row.getString("ambassador"),
                row.getString("question"),
                PortableInstant.parse(row.getString("received_at")),
                answer);
    }
}
