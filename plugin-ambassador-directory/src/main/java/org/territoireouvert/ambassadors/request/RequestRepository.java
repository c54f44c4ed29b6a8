package org.territoireouvert.ambassadors.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.model.PublicRequest;
import org.territoireouvert.ambassadors.request.model.PublicRequest.Answer;
import org.territoireouvert.ambassadors.request.model.PublicRequest.Judgement;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Keyset.Order;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.SearchText;

/** Keeps requests. Changes go through {@link MoveRequest} alone, so that figures, thread and news move with them. */
public final class RequestRepository {

    private final Database database;
    private final ZoneId zone;

    /** Creates a repository on the plugin's tables. */
    public RequestRepository(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /** Returns a part of the public requests, the latest first. */
    public Slice<PublicRequest> list(RequestSearch search, Keyset keyset) {
        return database.read(handle -> keyset.slice(
                search.conditions()
                        .list(
                                handle,
                                "select * from amb_request where <where> order by <order> limit :limit",
                                keyset,
                                Order.DESCENDING,
                                "received_at",
                                "id")
                        .map((row, context) -> RequestRow.read(row))
                        .list(),
                request -> List.of(PortableInstant.text(request.receivedAt()), request.id())));
    }

    /** Counts what is found, at most {@link org.territoireouvert.api.list.ListPage#MOST_COUNTED} and one. */
    public int found(RequestSearch search) {
        return database.read(handle -> search.conditions().found(handle, "amb_request"));
    }

    /** Returns a request by its number. */
    public Optional<PublicRequest> byNumber(String number) {
        return database.read(handle -> one(handle, "number", number));
    }

    /** Returns a request by its identifier. */
    public Optional<PublicRequest> find(String id) {
        return database.read(handle -> find(handle, id));
    }

    /** Returns a request by its identifier, as it is in a transaction. */
    public Optional<PublicRequest> find(Handle handle, String id) {
        return one(handle, "id", id);
    }

    private static Optional<PublicRequest> one(Handle handle, String column, String value) {
        return handle.createQuery("select * from amb_request where <column> = :value")
                .define("column", column)
                .bind("value", value)
                .map((row, context) -> RequestRow.read(row))
                .findOne();
    }

    /** Returns the requests that a request carries on, by number, at most 100. */
    public List<PublicRequest> groupedInto(String id) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_request where grouped_into = :id order by number limit 100")
                .bind("id", id)
                .map((row, context) -> RequestRow.read(row))
                .list());
    }

    /** Returns the next number of a year, {@code 2026-014}: two requests never share one. */
    public String nextNumber(Handle handle, int year) {
        int last = handle.createQuery("""
                        insert into amb_request_year (year, last) values (:year, 1)
                        on conflict (year) do update set last = amb_request_year.last + 1 returning last""")
                .bind("year", Integer.toString(year))
                .mapTo(Integer.class)
                .one();
        return "%d-%03d".formatted(year, last);
    }

    /**
     * Stores a new request.
     *
     * @param author account, empty for a visitor
     * @param email of a visitor who wants to be told of the answer, may be empty
     * @param due when the work in the background looks at it
     */
    public void add(Handle handle, PublicRequest request, String author, String email, Optional<LocalDate> due) {
        Map<String, Object> values = values(request, due);
        values.put("id", request.id());
        values.put("number", request.number());
        values.put("text", request.words().text());
        values.put("purpose", request.words().purpose());
        values.put("administration", request.words().administration());
        values.put("author", author);
        values.put("email", email);
        values.put("received", PortableInstant.text(request.receivedAt()));
        handle.createUpdate("""
                        insert into amb_request values (:id, :number, :kind, :title, :text, :purpose, :administration, :body,
                            :ambassador, :author, :email, :state, :shown, :received, :qualified, :relayed, :promised, :legal,
                            :reminded, :escalated, :escalatedTo, :silent, '', '', :outcome, :answer, :answered,
                            :satisfaction, :satisfactionWords, :satisfied, :reopened, :groupedInto, 0, '', '', :due, :search, 0,
                            :updated)""").bindMap(values).execute();
    }

    /** Stores a changed request; tells whether it still had the revision that was changed. */
    public boolean update(Handle handle, PublicRequest request, Optional<LocalDate> due) {
        Map<String, Object> values = values(request, due);
        values.put("id", request.id());
        values.put("revision", request.revision());
        return handle.createUpdate("""
                                update amb_request set kind = :kind, title = :title, body = :body, ambassador = :ambassador,
                                    state = :state, shown = :shown, qualified_on = :qualified, relayed_on = :relayed,
                                    promised_until = :promised, legal_until = :legal, reminded_on = :reminded,
                                    escalated_on = :escalated, escalated_to = :escalatedTo, silent_on = :silent,
                                    outcome = :outcome, answer = :answer, answered_at = :answered,
                                    satisfaction = :satisfaction, satisfaction_words = :satisfactionWords,
                                    satisfied_at = :satisfied, reopened = :reopened, grouped_into = :groupedInto,
                                    due_on = :due, search_text = :search, revision = revision + 1, updated_at = :updated
                                where id = :id and revision = :revision""").bindMap(values).execute() == 1;
    }

    private Map<String, Object> values(PublicRequest request, Optional<LocalDate> due) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", request.kind().name());
        values.put("title", request.words().title());
        values.put("body", request.body());
        values.put("ambassador", request.ambassador());
        values.put("state", request.state().name());
        values.put("shown", request.shown() ? 1 : 0);
        values.put("qualified", text(request.handling().qualifiedOn()));
        values.put("relayed", text(request.handling().relayedOn()));
        values.put("promised", text(request.handling().promisedUntil()));
        values.put("legal", text(request.handling().legalUntil()));
        values.put("reminded", text(request.handling().remindedOn()));
        values.put("escalated", text(request.handling().escalatedOn()));
        values.put("escalatedTo", request.handling().escalatedTo());
        values.put("silent", text(request.handling().silentOn()));
        values.put(
                "outcome", request.answer().map(given -> given.outcome().name()).orElse(""));
        values.put("answer", request.answer().map(Answer::text).orElse(""));
        values.put("answered", instant(request.answer().map(Answer::answeredAt)));
        values.put(
                "satisfaction",
                request.judgement().map(one -> one.satisfaction().name()).orElse(""));
        values.put(
                "satisfactionWords",
                request.judgement().map(Judgement::sentence).orElse(""));
        values.put("satisfied", instant(request.judgement().map(Judgement::at)));
        values.put("reopened", request.reopened() ? 1 : 0);
        values.put("groupedInto", request.groupedInto());
        values.put("due", text(due));
        values.put(
                "search",
                SearchText.fold(request.number() + " " + request.words().title() + " "
                        + request.words().text()));
        values.put("updated", PortableInstant.text(request.updatedAt()));
        return values;
    }

    private static String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String instant(Optional<Instant> at) {
        return at.map(PortableInstant::text).orElse("");
    }

    /** Returns the zone in which days are counted. */
    public ZoneId zone() {
        return zone;
    }
}
