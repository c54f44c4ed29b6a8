package org.territoireouvert.consultation.synthesis.publication;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.consultation.contribution.Contribution;

/**
 * Forgets the words of a contribution whose author closed their account and took along what they wrote: in the extracts, and as a source of
 * the versions that were published. What these say stays, and how many extracts it comes from.
 */
public final class ForgetWords {

    private final SynthesisRepository versions;

    /** Creates it. */
    public ForgetWords(Json json) {
        this.versions = new SynthesisRepository(json);
    }

    /**
     * Forgets them, as a part of the transaction in which the contribution is erased.
     *
     * @param contribution as it was before
     */
    public void forget(Handle handle, Contribution contribution) {
        Set<String> texts =
                new HashSet<>(handle.createQuery("select text from con_extract where contribution_id = :id limit 1000")
                        .bind("id", contribution.id())
                        .mapTo(String.class)
                        .list());
        handle.createUpdate("update con_extract set text = '' where contribution_id = :id")
                .bind("id", contribution.id())
                .execute();
        versions.rewrite(
                handle,
                contribution.consultation(),
                document -> document.keeping(source -> !source.contribution().equals(contribution.id())
                        && !(source.path().equals(contribution.path()) && texts.contains(source.text()))));
    }
}
