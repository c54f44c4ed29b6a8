package org.territoireouvert.consultation.amending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.amending.SuggestedAmendment.State;
import org.territoireouvert.consultation.model.PlannedStep;

/** Reads and writes the amendments that people propose, and who signs them. */
public final class AmendmentRepository {

    /** How many columns order a list of amendments. */
    public static final int COLUMNS = 2;

    private static final int MOST = 500;
    private static final String[] ORDER = {"cosigners", "id"};
    private static final String PART = " and <position> order by <order> limit :limit";

    private final TextDocuments documents;

    /** Creates it. */
    public AmendmentRepository(Json json) {
        this.documents = new TextDocuments(json);
    }

    /** Stores a new amendment. */
    public void add(Handle handle, PlannedStep step, SuggestedAmendment amendment) {
        handle.createUpdate("""
                        insert into con_amendment (id, consultation, step, version, article, document, reason, author_id, state,
                          answer, adopted_in, accepted_as, cosigners, created_at, decided_at)
                        values (:id, :consultation, :step, :version, :article, :document, :reason, :author, :state,
                          '', 0, 0, 0, :now, '')""")
                .bind("id", amendment.id())
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .bind("version", amendment.version())
                .bind("article", amendment.amendment().block().value())
                .bind("document", documents.write(amendment.amendment()))
                .bind("reason", amendment.reason())
                .bind("author", amendment.authorId())
                .bind("state", amendment.state().name())
                .bind("now", PortableInstant.text(amendment.createdAt()))
                .execute();
    }

    /** Finds an amendment of the step. */
    public Optional<SuggestedAmendment> find(Handle handle, PlannedStep step, String id) {
        return of(handle, step, "select * from con_amendment where <step> and id = :id")
                .bind("id", id)
                .map((row, context) -> amendment(row))
                .findOne();
    }

    /** Returns a part of the amendments of the step, those that most people sign first. */
    public Slice<SuggestedAmendment> all(Handle handle, PlannedStep step, Keyset keyset) {
        return part(
                of(handle, step, "select * from con_amendment where <step> and state <> 'WITHDRAWN'" + PART), keyset);
    }

    /** Returns the next amendments of the step in the order of their ids. */
    public List<SuggestedAmendment> next(Handle handle, PlannedStep step, String afterId, int limit) {
        return of(handle, step, """
                        select * from con_amendment where <step> and state <> 'WITHDRAWN' and id > :after
                        order by id limit :limit""")
                .bind("after", afterId)
                .bind("limit", limit)
                .map((row, context) -> amendment(row))
                .list();
    }

    /** Returns a part of the amendments to an article or a section, those that most people sign first. */
    public Slice<SuggestedAmendment> ofArticle(Handle handle, PlannedStep step, String article, Keyset keyset) {
        return part(of(handle, step, """
                                select * from con_amendment where <step> and article = :article
                                  and state <> 'WITHDRAWN'""" + PART).bind("article", article), keyset);
    }

    private Slice<SuggestedAmendment> part(Query query, Keyset keyset) {
        List<SuggestedAmendment> found = query.define("position", keyset.condition(Order.DESCENDING, ORDER))
                .define("order", keyset.order(Order.DESCENDING, ORDER))
                .bindMap(keyset.binds(0))
                .map((row, context) -> amendment(row))
                .list();
        return keyset.slice(found, amendment -> List.of(Integer.toString(amendment.cosigners()), amendment.id()));
    }

    /** Returns the accepted amendments that are in no version yet, in the order in which they were accepted. */
    public List<SuggestedAmendment> toAdopt(Handle handle, PlannedStep step) {
        return of(handle, step, """
                        select * from con_amendment where <step> and state = 'ACCEPTED' and adopted_in = 0
                        order by accepted_as limit :most""")
                .bind("most", MOST)
                .map((row, context) -> amendment(row))
                .list();
    }

    /** Returns how many amendments there are to each article and section that has one. */
    public Map<String, Integer> counts(Handle handle, PlannedStep step) {
        return of(handle, step, """
                        select article, count(*) as amendments from con_amendment where <step> and state <> 'WITHDRAWN'
                        group by article""")
                .map((row, context) -> Map.entry(row.getString("article"), row.getInt("amendments")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Counts the amendments of an author that wait for a decision. */
    public int waitingOf(Handle handle, PlannedStep step, String author) {
        return of(
                        handle,
                        step,
                        "select count(*) from con_amendment where <step> and author_id = :author and state = 'PROPOSED'")
                .bind("author", author)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Moves an amendment that waits to where it stays.
     *
     * @return false when somebody else was faster
     */
    public boolean decide(Handle handle, PlannedStep step, String id, State to, String answer, Instant now) {
        return handle.createUpdate("""
                        update con_amendment set state = :to, answer = :answer, decided_at = :now
                        where id = :id and consultation = :consultation and step = :step and state = 'PROPOSED'""")
                        .bind("id", id)
                        .bind("consultation", step.consultation().slug())
                        .bind("step", step.step().number())
                        .bind("to", to.name())
                        .bind("answer", answer)
                        .bind("now", PortableInstant.text(now))
                        .execute()
                == 1;
    }

    /** Writes the words in which an amendment is accepted, after all that were accepted before. */
    public void accept(Handle handle, PlannedStep step, SuggestedAmendment amendment) {
        handle.createUpdate("""
                        update con_amendment set document = :document, version = :version,
                          accepted_as = (select max(accepted_as) + 1 from con_amendment
                            where consultation = :consultation and step = :step)
                        where id = :id""")
                .bind("id", amendment.id())
                .bind("document", documents.write(amendment.amendment()))
                .bind("version", amendment.version())
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number())
                .execute();
    }

    /** Notes into which version an amendment went. */
    public void adopt(Handle handle, String id, int version) {
        handle.createUpdate("update con_amendment set adopted_in = :version where id = :id")
                .bind("id", id)
                .bind("version", version)
                .execute();
    }

    /** Has a person sign an amendment, or take their signature back; again does nothing. */
    public void sign(Handle handle, String id, String person, boolean signs) {
        handle.createUpdate(signs ? """
                                insert into con_cosigner (amendment_id, person_id) values (:id, :person)
                                on conflict (amendment_id, person_id) do nothing""" : "delete from con_cosigner where amendment_id = :id and person_id = :person")
                .bind("id", id)
                .bind("person", person)
                .execute();
        handle.createUpdate("""
                        update con_amendment set cosigners =
                          (select count(*) from con_cosigner where amendment_id = :id) where id = :id""").bind("id", id).execute();
    }

    /** Tells whether a person signs an amendment. */
    public boolean isSignedBy(Handle handle, String id, String person) {
        return handle.createQuery("select 1 from con_cosigner where amendment_id = :id and person_id = :person")
                .bind("id", id)
                .bind("person", person)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static Query of(Handle handle, PlannedStep step, String query) {
        return handle.createQuery(query.replace("<step>", "consultation = :consultation and step = :step"))
                .bind("consultation", step.consultation().slug())
                .bind("step", step.step().number());
    }

    private SuggestedAmendment amendment(ResultSet row) throws SQLException {
        return new SuggestedAmendment(
                row.getString("id"),
                row.getInt("version"),
                documents.amendment(row.getString("document")),
                row.getString("reason"),
                row.getString("author_id"),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getInt("adopted_in"),
                row.getInt("cosigners"),
                PortableInstant.parse(row.getString("created_at")));
    }
}
