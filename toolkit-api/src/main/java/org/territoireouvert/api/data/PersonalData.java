package org.territoireouvert.api.data;

import org.territoireouvert.api.Implementable;

/** Says what a plugin keeps about a person, and forgets it (GDPR, articles 15, 17 and 20). */
@Implementable
public interface PersonalData {

    /** Returns the message that says in one sentence what is kept, why and for how long. */
    String descriptionKey();

    /**
     * Writes all that is kept about a person.
     *
     * @param person the person's identifier or, before accounts exist, the address under which they wrote
     * @param rows gets three cells a row: what, when, content
     */
    void export(String person, RowSink rows) throws Exception;

    /**
     * Erases or makes anonymous all that is kept about a person. Idempotent.
     *
     * @param person see {@link #export}
     * @return how many rows were changed
     */
    int erase(String person) throws Exception;
}
