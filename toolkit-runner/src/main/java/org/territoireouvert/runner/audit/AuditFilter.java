package org.territoireouvert.runner.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.PortableInstant;

/**
 * Which entries are wanted; what is absent does not matter.
 *
 * @param publicOnly whether internal entries are left out
 * @param code of the kind
 * @param actor account of who did it
 * @param object what it was done to
 * @param from first instant
 * @param until first instant after
 */
public record AuditFilter(
        boolean publicOnly,
        Optional<String> code,
        Optional<String> actor,
        Optional<String> object,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Everything that everybody may read. */
    public static final AuditFilter PUBLIC = new AuditFilter(
            true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter(
            false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns this filter for one kind. */
    public AuditFilter ofKind(String kind) {
        return new AuditFilter(publicOnly, Optional.of(kind), actor, object, from, until);
    }

    /** Returns the condition, as SQL. */
    String condition() {
        StringBuilder condition = new StringBuilder("1 = 1");
        if (publicOnly) {
            condition.append(" and visibility = 'public'");
        }
        code.ifPresent(value -> condition.append(" and code = :code"));
        actor.ifPresent(value -> condition.append(" and actor = :actor"));
        object.ifPresent(value -> condition.append(" and object = :object"));
        from.ifPresent(value -> condition.append(" and at >= :from"));
        until.ifPresent(value -> condition.append(" and at < :until"));
        return condition.toString();
    }

    /** Returns the values to bind. */
    Map<String, Object> binds() {
        Map<String, Object> binds = new LinkedHashMap<>();
        code.ifPresent(value -> binds.put("code", value));
        actor.ifPresent(value -> binds.put("actor", value));
        object.ifPresent(value -> binds.put("object", value));
        from.ifPresent(value -> binds.put("from", PortableInstant.text(value)));
        until.ifPresent(value -> binds.put("until", PortableInstant.text(value)));
        return binds;
    }
}
