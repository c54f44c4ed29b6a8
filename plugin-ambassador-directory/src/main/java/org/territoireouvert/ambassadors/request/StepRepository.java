package org.territoireouvert.ambassadors.request;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.request.model.OpenedThing;
import org.territoireouvert.ambassadors.request.model.RequestStep;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;

/** Keeps the threads of requests and what their answers opened. */
public final class StepRepository {

    private static final int MOST = 200;

    private final Database database;

    /** Creates a repository on the plugin's tables. */
    public StepRepository(Database database) {
        this.database = database;
    }

    /** Returns the thread of a request, the oldest step first, at most the 200 first. */
    public List<RequestStep> of(String request) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_request_step where request = :request order by at, id limit :limit")
                .bind("request", request)
                .bind("limit", MOST)
                .map((row, context) -> new RequestStep(
                        row.getString("id"),
                        row.getString("request"),
                        RequestStep.Kind.valueOf(row.getString("kind")),
                        RequestStep.Audience.valueOf(row.getString("audience")),
                        RequestStep.By.valueOf(row.getString("by_kind")),
                        row.getString("by_name"),
                        row.getString("words"),
                        PortableInstant.parse(row.getString("at"))))
                .list());
    }

    /** Adds a step. */
    public void add(Handle handle, RequestStep step) {
        handle.execute(
                "insert into amb_request_step values (?, ?, ?, ?, ?, ?, ?, ?)",
                step.id(),
                step.request(),
                step.kind().name(),
                step.audience().name(),
                step.by().name(),
                step.name(),
                step.words(),
                PortableInstant.text(step.at()));
    }

    /** Returns what the answers to a request opened, in order, at most 20. */
    public List<OpenedThing> opened(String request) {
        return database.read(handle -> handle.createQuery(
                        "select * from amb_request_opened where request = :request order by place limit 20")
                .bind("request", request)
                .map((row, context) -> new OpenedThing(
                        OpenedThing.Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("address")))
                .list());
    }

    /** Replaces what the answer to a request opened. */
    public void open(Handle handle, String request, List<OpenedThing> things) {
        handle.execute("delete from amb_request_opened where request = ?", request);
        for (int place = 0; place < things.size(); place++) {
            OpenedThing thing = things.get(place);
            handle.execute(
                    "insert into amb_request_opened values (?, ?, ?, ?, ?)",
                    request,
                    place,
                    thing.kind().name(),
                    thing.label(),
                    thing.address());
        }
    }
}
