package org.territoireouvert.api.data;

import java.io.IOException;
import org.territoireouvert.api.HostProvided;
import org.territoireouvert.api.Implementable;
import org.territoireouvert.api.web.Response;

/** Says what a plugin keeps about a person, and forgets it (GDPR, articles 15, 17 and 20). */
@Implementable
public interface PersonalData {

    /** What a person who closes their account wants done with what they wrote. */
    enum Erasure {
        /** Published texts stay, without any link to the person. */
        ANONYMISE,
        /**
         * Published texts are replaced by a tombstone that says when they were removed. What the rules of a vote or a decision
         * keep stays, without any link to the person.
         */
        REMOVE_CONTENT
    }

    /** Takes the files of an export. */
    @HostProvided
    @FunctionalInterface
    interface FileSink {
        /**
         * Adds a file.
         *
         * @param name letters, digits, dots, hyphens and underscores, unique in the plugin
         */
        void file(String name, Response.Content content) throws IOException;
    }

    /** Returns the message that says in one sentence what is kept, why and for how long. */
    String descriptionKey();

    /**
     * Writes all that is kept about a person.
     *
     * @param person the person's identifier or, for what was written without an account, the address that was given
     * @param rows gets three cells a row: what, when, content
     */
    void export(String person, RowSink rows) throws Exception;

    /**
     * Adds the files that are kept about a person.
     *
     * @param person see {@link #export}
     */
    default void exportFiles(String person, FileSink files) throws Exception {}

    /**
     * Erases or makes anonymous all that is kept about a person. Idempotent.
     *
     * @param person see {@link #export}
     * @param erasure what the person wants done with published texts
     * @return how many rows were changed
     */
    int erase(String person, Erasure erasure) throws Exception;

    /**
     * Gives what belongs to one account to another one of the same person: somebody helped at a counter takes their account
     * over. Where only one of two may stay (a vote), the one of {@code to} stays. Idempotent.
     *
     * @param from identifier of the account that ends
     * @param to identifier of the account that stays
     * @return how many rows were changed
     */
    default int transfer(String from, String to) throws Exception {
        return 0;
    }
}
