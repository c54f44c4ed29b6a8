package org.territoireouvert.api.audit;

import java.util.SortedMap;
import java.util.TreeMap;
import org.territoireouvert.api.web.Actor;

/**
 * One act.
 *
 * @param type declared by the plugin
 * @param actor who did it; an agent by name and role, a plugin by its id, a citizen in the internal part only
 * @param object address or identifier of what it was done to, possibly empty
 * @param details names and values for the sentence, without personal data of citizens; possibly empty
 */
public record AuditEntry(AuditType type, Actor actor, String object, SortedMap<String, String> details) {

    /** Copies the details. */
    public AuditEntry {
        details = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** Starts an entry without details. */
    public static AuditEntry of(AuditType type, Actor actor, String object) {
        return new AuditEntry(type, actor, object, new TreeMap<>());
    }

    /** Returns this entry with one more detail. */
    public AuditEntry with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(details);
        more.put(name, value);
        return new AuditEntry(type, actor, object, more);
    }
}
