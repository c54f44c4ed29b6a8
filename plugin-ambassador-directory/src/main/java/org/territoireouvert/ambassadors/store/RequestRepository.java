package org.territoireouvert.ambassadors.store;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.model.PublicRequest;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps the questions asked to ambassadors. */
public final class RequestRepository {

    private static final int FETCHED = 1_000;

    private final Database database;

    /**
     * Who asked; never published.
     *
     * @param account identifier, empty for a visitor and once it is forgotten
     * @param email to reply to, empty when none was given or it is forgotten
     */
    public record Asker(String account, String email) {}

    /** Creates a repository on the plugin's tables. */
    public RequestRepository(Database database) {
        this.database = database;
    }

    /** Returns how many wait for an answer. */
    public long countWaiting() {
        return database.read(handle -> handle.createQuery("select count(*) from amb_request where published = 0")
                .mapTo(Long.class)
                .one());
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

    /** Takes a question. */
    public interface Visitor {
        /** Takes it. */
        void visit(PublicRequest request) throws IOException;
    }

    /** Hands over all published questions, the oldest first, from a cursor. */
    public void eachPublished(Visitor visitor) throws IOException {
        database.<Boolean, IOException>read(handle -> {
            try (Stream<PublicRequest> requests = handle
                    .createQuery("select * from amb_request where published = 1 order by received_at, id")
                    .setFetchSize(FETCHED)
                    .map((row, context) -> request(row))
                    .stream()) {
                for (PublicRequest request : (Iterable<PublicRequest>) requests::iterator) {
                    visitor.visit(request);
                }
            }
            return true;
        });
    }

    /** Returns when a question was last published or removed; empty when none was. */
    public Optional<Instant> changedAt() {
        return database.read(handle -> Stream.of("answered_at", "removed_at")
                .flatMap(column -> handle
                        .createQuery("select max(<column>) from amb_request where <column> <> ''")
                        .define("column", column)
                        .mapTo(String.class)
                        .findOne()
                        .stream())
                .map(PortableInstant::parse)
                .max(Comparator.naturalOrder()));
    }

    /** Returns the questions that wait for an answer, the oldest first. */
    public List<PublicRequest> waiting(int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_request where published = 0 order by received_at, id limit :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> request(row))
                .list());
    }

    /** Returns published questions after an id, in the order of their ids, without those that their authors had removed. */
    public List<PublicRequest> publishedAfter(String id, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_request where published = 1 and id > :after and removed_at = ''
                        order by id limit :limit
                        """)
                .bind("after", id)
                .bind("limit", limit)
                .map((row, context) -> request(row))
                .list());
    }

    /** Returns a question. */
    public Optional<PublicRequest> find(String id) {
        return database.read(handle -> handle.createQuery("select * from amb_request where id = :id")
                .bind("id", id)
                .map((row, context) -> request(row))
                .findOne());
    }

    /** Returns who asked a question. */
    public Asker askerOf(String id) {
        return database.read(handle -> handle.createQuery("select author, email from amb_request where id = :id")
                .bind("id", id)
                .map((row, context) -> new Asker(row.getString("author"), row.getString("email")))
                .findOne()
                .orElse(new Asker("", "")));
    }

    /**
     * Stores a new question.
     *
     * @param author account of who asked, empty for a visitor
     * @param email to reply to, may be empty
     */
    public void add(Handle handle, PublicRequest request, String author, String email) {
        handle.createUpdate("""
                        insert into amb_request (id, ambassador, question, author, email, received_at, answer, answered_at,
                            published)
                        values (:id, :ambassador, :question, :author, :email, :received, :answer, :answered, :published)""")
                .bind("id", request.id())
                .bind("ambassador", request.ambassador())
                .bind("question", request.question())
                .bind("author", author)
                .bind("email", email)
                .bind("received", PortableInstant.text(request.receivedAt()))
                .bind("answer", request.answer().map(PublicRequest.Answer::text).orElse(""))
                .bind(
                        "answered",
                        request.answer()
                                .map(answer -> PortableInstant.text(answer.publishedAt()))
                                .orElse(""))
                .bind("published", request.answer().isPresent() ? 1 : 0)
                .execute();
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

    /** Returns the questions of an account or an address, at most 1,000. */
    public List<PublicRequest> askedBy(String person) {
        return database.read(handle -> handle.createQuery("""
                        select * from amb_request where author = :person or email = :person
                        order by received_at limit 1000""")
                .bind("person", person)
                .map((row, context) -> request(row))
                .list());
    }

    /** Returns the next accounts that asked something, in their order, each once. */
    public List<String> askersAfter(String account, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select distinct author from amb_request where author > :after order by author limit :limit""")
                .bind("after", account)
                .bind("limit", limit)
                .mapTo(String.class)
                .list());
    }

    /** Forgets who asked; returns how many questions were theirs. The questions stay. */
    public int forget(String person) {
        return database.write(
                handle -> handle.createUpdate("""
                        update amb_request set author = '', email = '' where author = :person or email = :person""").bind("person", person).execute());
    }

    /** Removes what somebody asked: what is not published yet wholly, of what is the words; returns how many were theirs. */
    public int remove(Handle handle, String person, Instant now) {
        int waiting = handle.createUpdate("""
                        delete from amb_request where published = 0 and (author = :person or email = :person)""").bind("person", person).execute();
        int published = handle.createUpdate("""
                        update amb_request set question = '', removed_at = :now, author = '', email = ''
                        where author = :person or email = :person""")
                .bind("now", PortableInstant.text(now))
                .bind("person", person)
                .execute();
        return waiting + published;
    }

    /** Returns the ids of the published questions of an account or an address, at most 1,000. */
    public List<String> publishedBy(Handle handle, String person) {
        return handle.createQuery("""
                        select id from amb_request where published = 1 and (author = :person or email = :person)
                        order by id limit 1000""")
                .bind("person", person)
                .mapTo(String.class)
                .list();
    }

    /** Gives the questions of one account to another. */
    public int transfer(String from, String to) {
        return database.write(handle -> handle.createUpdate("update amb_request set author = :to where author = :from")
                .bind("from", from)
                .bind("to", to)
                .execute());
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
                answer,
                Optional.of(row.getString("removed_at"))
                        .filter(text -> !text.isEmpty())
                        .map(PortableInstant::parse));
    }
}
