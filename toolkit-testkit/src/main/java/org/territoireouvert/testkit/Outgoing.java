package org.territoireouvert.testkit;

import java.util.List;
import java.util.Map;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.event.DomainEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a site has said to others, as it stands in its tables: mails, which no server takes away in a test, and events of plugins.
 *
 * @param tables of the site
 */
public record Outgoing(Database tables) {

    /** A mail as it will be sent. */
    public record Mail(String recipient, String subject, String body) {}

    /** Returns all mails in the order in which they were written. */
    public List<Mail> mails() {
        return tables.read(handle -> handle.createQuery("select recipient, subject, body from core_mail order by id")
                .map((row, view) ->
                        new Mail(row.getString("recipient"), row.getString("subject"), row.getString("body")))
                .list());
    }

    /** Returns all events with a code, in the order in which they were published. */
    public List<DomainEvent> events(String code) {
        return tables.read(handle -> handle.createQuery("""
                        select id, occurred_at, payload from core_event where code = :code order by publisher, position""")
                .bind("code", code)
                .map((row, view) -> new DomainEvent(
                        row.getString("id"),
                        code,
                        PortableInstant.parse(row.getString("occurred_at")),
                        values(row.getString("payload"))))
                .list());
    }

    private static Map<String, String> values(String payload) {
        return JsonMapper.shared().readValue(payload, new TypeReference<>() {});
    }
}
