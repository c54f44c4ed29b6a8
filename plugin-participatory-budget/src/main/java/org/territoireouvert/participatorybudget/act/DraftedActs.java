package org.territoireouvert.participatorybudget.act;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.participatorybudget.edition.Documents;
import org.territoireouvert.participatorybudget.proof.CanonicalJson;

/**
 * Keeps what is proposed until a second person has agreed. An approval shows a sentence; the identifier at its end leads to the whole
 * text, which the database does not let anybody change.
 */
public final class DraftedActs {

    private static final int LONGEST_SENTENCE = 400;
    private static final int SHOWN = 10;

    private final PluginContext context;
    private final Documents documents;

    /** Creates the store. */
    public DraftedActs(PluginContext context) {
        this.context = context;
        this.documents = new Documents(context.service(Json.class));
    }

    /**
     * Keeps a proposal.
     *
     * @param sentence what is to be done, in words; only its beginning is kept when it is long
     * @param content what {@link DraftedAct#content} returns again
     * @return the summary for who approves: the sentence and the identifier
     */
    public String draft(String editionId, String sentence, Map<String, ?> content) {
        String id = context.ids().next();
        context.database()
                .write(handle -> handle.createUpdate("""
                        insert into pb_drafted_act (id, edition_id, content, drafted_at)
                        values (:id, :edition, :content, :now)""")
                        .bind("id", id)
                        .bind("edition", editionId)
                        .bind("content", CanonicalJson.write(content))
                        .bind("now", PortableInstant.text(context.database().now(handle)))
                        .execute());
        return beginning(sentence.strip().replaceAll("\\s+", " ")) + " [" + id + "]";
    }

    private static String beginning(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE) + "…";
    }

    /** Returns what was proposed last for an edition, the newest first. */
    public List<DraftedAct> newest(Handle handle, String editionId) {
        return handle.createQuery("""
                        select id, content from pb_drafted_act where edition_id = :edition order by id desc limit :most""")
                .bind("edition", editionId)
                .bind("most", SHOWN)
                .map((row, context) ->
                        new DraftedAct(row.getString("id"), editionId, documents.object(row.getString("content"))))
                .list();
    }

    /**
     * Finds what a summary stands for.
     *
     * @throws IllegalStateException when nothing of this edition was proposed so
     */
    public DraftedAct find(Handle handle, String editionId, String summary) {
        String id = summary.substring(summary.lastIndexOf('[') + 1, Math.max(summary.length() - 1, 0));
        return handle.createQuery("select content from pb_drafted_act where id = :id and edition_id = :edition")
                .bind("id", id)
                .bind("edition", editionId)
                .mapTo(String.class)
                .findOne()
                .map(content -> new DraftedAct(id, editionId, documents.object(content)))
                .orElseThrow(() -> new IllegalStateException("Nothing was proposed as \"" + summary + "\""));
    }
}
