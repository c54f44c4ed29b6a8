package org.territoireouvert.participatorybudget.act;

import java.util.Map;

/**
 * What is proposed, as it will be done.
 *
 * @param id identifier
 * @param editionId of the edition
 * @param content its parts by name: texts, whole numbers and truth values
 */
public record DraftedAct(String id, String editionId, Map<?, ?> content) {

    /** Returns a text of it; empty when there is none. */
    public String text(String name) {
        return content.get(name) instanceof String text ? text : "";
    }
}
