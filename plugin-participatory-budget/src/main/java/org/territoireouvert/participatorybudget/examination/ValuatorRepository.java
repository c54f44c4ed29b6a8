package org.territoireouvert.participatorybudget.examination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.PortableInstant;

/** Reads and writes who examines which idea. */
public final class ValuatorRepository {

    /** Has a member of staff examine an idea; again does nothing. */
    public void take(Handle handle, String ideaId, Valuator valuator, Instant now) {
        handle.createUpdate("""
                        insert into pb_valuator (idea_id, agent, agent_name, since) values (:idea, :agent, :name, :now)
                        on conflict (idea_id, agent) do nothing
                        """)
                .bind("idea", ideaId)
                .bind("agent", valuator.agent())
                .bind("name", valuator.name())
                .bind("now", PortableInstant.text(now))
                .execute();
    }

    /** Has a member of staff give an idea back. */
    public void giveBack(Handle handle, String ideaId, String agent) {
        handle.createUpdate("delete from pb_valuator where idea_id = :idea and agent = :agent")
                .bind("idea", ideaId)
                .bind("agent", agent)
                .execute();
    }

    /** Returns who examines an idea, by name. */
    public List<Valuator> of(Handle handle, String ideaId) {
        return ofAll(handle, List.of(ideaId)).getOrDefault(ideaId, List.of());
    }

    /** Returns who examines some ideas, by the ids of these; those that nobody examines are left out. */
    public Map<String, List<Valuator>> ofAll(Handle handle, Collection<String> ideaIds) {
        Map<String, List<Valuator>> valuators = new HashMap<>();
        if (!ideaIds.isEmpty()) {
            handle.createQuery("select * from pb_valuator where idea_id in (<ideas>) order by agent_name, agent")
                    .bindList("ideas", List.copyOf(ideaIds))
                    .map((row, context) -> Map.entry(
                            row.getString("idea_id"),
                            new Valuator(row.getString("agent"), row.getString("agent_name"))))
                    .forEach(found -> valuators
                            .computeIfAbsent(found.getKey(), idea -> new ArrayList<>())
                            .add(found.getValue()));
        }
        return valuators;
    }
}
