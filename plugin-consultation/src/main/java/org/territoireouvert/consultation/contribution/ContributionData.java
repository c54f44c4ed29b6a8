package org.territoireouvert.consultation.contribution;

import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PersonalData;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.data.RowSink;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution.State;

/**
 * What is kept about people who contribute. When they close their account what they wrote stays without any link to them, or goes, as they
 * choose.
 */
public final class ContributionData implements PersonalData {

    private static final int MOST = 10_000;

    private final PluginContext context;
    private final ContributionRepository contributions;
    private final ContributionContent content;
    private final BiConsumer<Handle, Contribution> copies;

    /**
     * Creates the answer.
     *
     * @param copies forgets the words of a contribution wherever they were copied, in the transaction in which it is erased
     */
    public ContributionData(
            PluginContext context, ContributionContent content, BiConsumer<Handle, Contribution> copies) {
        this.copies = copies;
        this.context = context;
        this.content = content;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    @Override
    public String descriptionKey() {
        return "personal-data.contributions";
    }

    @Override
    public void export(String person, RowSink rows) throws Exception {
        context.database().<Boolean, Exception>read(handle -> {
            for (String id : written(handle, person)) {
                Contribution contribution = contributions.find(handle, id).orElseThrow();
                rows.row("contribution", contribution.createdAt(), contribution.title() + "\n" + contribution.text());
            }
            return true;
        });
    }

    private static List<String> written(Handle handle, String person) {
        return handle.createQuery("select id from con_contribution where author_id = :person order by id limit :most")
                .bind("person", person)
                .bind("most", MOST)
                .mapTo(String.class)
                .list();
    }

    @Override
    public int erase(String person, Erasure erasure) {
        if (person.isBlank()) {
            return 0;
        }
        return context.database().write(handle -> {
            if (erasure == Erasure.REMOVE_CONTENT) {
                written(handle, person).forEach(id -> remove(handle, id));
            }
            return rename(handle, person, context.ids().next());
        });
    }

    private void remove(Handle handle, String id) {
        copies.accept(handle, contributions.find(handle, id).orElseThrow());
        contributions.move(
                handle, id, State.PUBLISHED, State.WITHDRAWN, context.clock().instant());
        handle.createUpdate("""
                        update con_contribution set title = '', parts = '[]', passage = '', updated_at = :now
                        where id = :id""")
                .bind("id", id)
                .bind("now", PortableInstant.text(context.clock().instant()))
                .execute();
        content.removed(handle, id);
    }

    private static int rename(Handle handle, String from, String to) {
        return handle.createUpdate("update con_contribution set author_id = :to where author_id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    @Override
    public int transfer(String from, String to) {
        return from.isBlank() ? 0 : context.database().write(handle -> rename(handle, from, to));
    }
}
