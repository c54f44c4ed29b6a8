package org.territoireouvert.participatorybudget.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes which projects are incompatible: of an exclusive group, as at one place, one at most can be built. */
public final class ExclusiveGroupRepository {

    /** Returns the exclusive group by the number of each project of an edition that is incompatible with others. */
    public Map<String, String> ofEdition(Handle handle, String editionId) {
        Map<String, String> groups = new HashMap<>();
        handle.createQuery("""
                        select number, exclusive_group from pb_project
                        where edition_id = :edition and exclusive_group <> ''
                        """)
                .bind("edition", editionId)
                .map((row, context) -> Map.entry(row.getString("number"), row.getString("exclusive_group")))
                .forEach(entry -> groups.put(entry.getKey(), entry.getValue()));
        return groups;
    }

    /**
     * Puts projects into a group of which one at most can be built.
     *
     * @param group its name; empty to take them out of theirs
     * @param numbers of the projects; those that are not in the edition are passed over
     */
    public void put(Handle handle, String editionId, String group, List<String> numbers) {
        PreparedBatch batch = handle.prepareBatch(
                "update pb_project set exclusive_group = :group where edition_id = :edition and number = :number");
        for (String number : numbers) {
            batch.bind("group", group)
                    .bind("edition", editionId)
                    .bind("number", number)
                    .add();
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
