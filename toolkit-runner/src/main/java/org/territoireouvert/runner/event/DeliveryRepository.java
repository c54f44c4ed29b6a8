package org.territoireouvert.runner.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.event.DomainEvent;

/** Keeps how far each listening plugin has heard each publisher, and who delivers at the moment. */
final class DeliveryRepository {

    /** An event where it stands in the order of its publisher. */
    record Positioned(long position, DomainEvent event) {}

    private final Database database;

    DeliveryRepository(Database database) {
        this.database = database;
    }

    /** Tells whether something waits for this listener and nobody delivers it. */
    boolean hasWork(String listener, String publisher, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        select count(*) from core_event_publisher p
                        left join core_event_delivery d on d.publisher = p.publisher and d.listener = :listener
                        where p.publisher = :publisher and p.last_position > coalesce(d.position, 0)
                        and (d.lease_until is null or d.lease_until <= :now)
                        and (d.next_attempt_at is null or d.next_attempt_at <= :now)""")
                        .bind("listener", listener)
                        .bind("publisher", publisher)
                        .bind("now", PortableInstant.text(now))
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Claims the delivery to a listener; false when another process was faster. */
    boolean claim(String listener, String publisher, String owner, Instant now, Duration lease) {
        return database.write(handle -> {
            handle.createUpdate("""
                            insert into core_event_delivery (listener, publisher, position, failures)
                            values (:listener, :publisher, 0, 0) on conflict (listener, publisher) do nothing""")
                    .bind("listener", listener)
                    .bind("publisher", publisher)
                    .execute();
            return handle.createUpdate("""
                            update core_event_delivery set lease_owner = :owner, lease_until = :until
                            where listener = :listener and publisher = :publisher
                            and (lease_until is null or lease_until <= :now)
                            and (next_attempt_at is null or next_attempt_at <= :now)""")
                            .bind("owner", owner)
                            .bind("until", PortableInstant.text(now.plus(lease)))
                            .bind("now", PortableInstant.text(now))
                            .bind("listener", listener)
                            .bind("publisher", publisher)
                            .execute()
                    == 1;
        });
    }

    /** Returns the next events after what was heard, in order. */
    List<Positioned> next(String listener, String publisher, int limit) {
        return database.read(handle -> handle.createQuery("""
                        select e.position, e.id, e.code, e.occurred_at, e.payload from core_event e
                        where e.publisher = :publisher and e.position >
                        (select d.position from core_event_delivery d
                        where d.listener = :listener and d.publisher = :publisher)
                        order by e.position limit :limit""")
                .bind("publisher", publisher)
                .bind("listener", listener)
                .bind("limit", limit)
                .map((row, context) -> new Positioned(
                        row.getLong("position"),
                        new DomainEvent(
                                row.getString("id"),
                                row.getString("code"),
                                PortableInstant.parse(row.getString("occurred_at")),
                                Payload.values(row.getString("payload")))))
                .list());
    }

    /** Records that an event was heard and renews the lease; false when the lease was lost to another process. */
    boolean advance(String listener, String publisher, String owner, long position, Instant until) {
        return database.write(handle -> handle.createUpdate("""
                        update core_event_delivery set position = :position, failures = 0, last_error = null,
                        next_attempt_at = null, lease_until = :until
                        where listener = :listener and publisher = :publisher and lease_owner = :owner""")
                        .bind("position", position)
                        .bind("until", PortableInstant.text(until))
                        .bind("listener", listener)
                        .bind("publisher", publisher)
                        .bind("owner", owner)
                        .execute()
                == 1);
    }

    /** Records a failure and returns how many there were in a row. */
    int fail(String listener, String publisher, String owner, String error) {
        return database.write(handle -> handle.createQuery("""
                        update core_event_delivery set failures = failures + 1, last_error = :error
                        where listener = :listener and publisher = :publisher and lease_owner = :owner
                        returning failures""")
                .bind("error", error)
                .bind("listener", listener)
                .bind("publisher", publisher)
                .bind("owner", owner)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    /** Keeps an event that a listener cannot bear, so that the next ones can be heard. */
    void park(String listener, DomainEvent event, String error, Instant now) {
        database.write(handle -> handle.createUpdate("""
                        insert into core_event_parked (listener, event_id, code, payload, error, parked_at)
                        values (:listener, :id, :code, :payload, :error, :now)
                        on conflict (listener, event_id) do nothing""")
                .bind("listener", listener)
                .bind("id", event.id())
                .bind("code", event.code())
                .bind("payload", Payload.text(event.values()))
                .bind("error", error)
                .bind("now", PortableInstant.text(now))
                .execute());
    }

    void release(String listener, String publisher, String owner, Optional<Instant> nextAttempt) {
        database.write(handle -> handle.createUpdate("""
                        update core_event_delivery set lease_owner = null, lease_until = null, next_attempt_at = :next
                        where listener = :listener and publisher = :publisher and lease_owner = :owner""")
                .bind("next", nextAttempt.map(PortableInstant::text).orElse(null))
                .bind("listener", listener)
                .bind("publisher", publisher)
                .bind("owner", owner)
                .execute());
    }

    /** Removes events that all listeners have heard and that are older than an instant. */
    int prune(Instant before) {
        return database.write(handle -> handle.createUpdate("""
                        delete from core_event where occurred_at < :before and not exists
                        (select 1 from core_event_delivery d where d.publisher = core_event.publisher
                        and d.position < core_event.position)""")
                .bind("before", PortableInstant.text(before))
                .execute());
    }
}
