package org.territoireouvert.initiatives.echo;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Keeps for what drafts were begun. */
final class PurposeRepository {

    /**
     * For what a draft was begun.
     *
     * @param original slug of the entry that it takes up, empty for none
     * @param campaign slug of the campaign, empty for none
     */
    record Purpose(String original, String campaign) {}

    void add(Handle handle, String draft, Purpose purpose) {
        handle.createUpdate(
                        "insert into ini_purpose (draft_id, original, campaign) values (:draft, :original, :campaign)")
                .bind("draft", draft)
                .bind("original", purpose.original())
                .bind("campaign", purpose.campaign())
                .execute();
    }

    Optional<Purpose> find(Handle handle, String draft) {
        return handle.createQuery("select original, campaign from ini_purpose where draft_id = :draft")
                .bind("draft", draft)
                .map((row, context) -> new Purpose(row.getString("original"), row.getString("campaign")))
                .findOne();
    }
}
