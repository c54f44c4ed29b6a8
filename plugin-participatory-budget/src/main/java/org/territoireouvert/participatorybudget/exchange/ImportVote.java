package org.territoireouvert.participatorybudget.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.pabulib.PabulibReader;

/** Imports a vote from a Pabulib file in one transaction: all of it, or nothing. */
public final class ImportVote {

    private final PluginContext context;
    private final EditionStore store;

    /** Creates the use case. */
    public ImportVote(PluginContext context, EditionStore store) {
        this.context = context;
        this.store = store;
    }

    /** What came of an import. */
    public sealed interface Result {
        /** The vote is stored. */
        record Imported(Edition edition) implements Result {}

        /** An edition with this address exists already. */
        record AlreadyThere(String slug) implements Result {}

        /**
         * An amount has more than two decimals; counting would differ if it were rounded.
         *
         * @param line of the file; 0 for the budget of the section META
         * @param field name of the column or key
         * @param value the amount
         */
        record FinerThanCents(long line, String field, String value) implements Result {}
    }

    /**
     * Imports.
     *
     * @param file read to its end, not closed
     * @param size of the file in bytes, 0 when not known
     * @param title of the edition; without one, made of the place and year in the file
     * @throws PabulibException when anything is wrong with the file
     */
    public Result run(InputStream file, long size, Optional<String> title, Progress progress)
            throws IOException, PabulibException {
        try {
            return context.database().write(handle -> new Result.Imported(read(handle, file, size, title, progress)));
        } catch (Refusal e) {
            return e.result;
        } catch (PabulibException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Edition read(Handle handle, InputStream file, long size, Optional<String> title, Progress progress)
            throws IOException, PabulibException {
        StoringVisitor visitor = new StoringVisitor(handle, context, store, title, size, progress);
        PabulibReader.read(file, visitor);
        return visitor.finish();
    }

    /** Leaves the transaction, so that nothing of it is kept. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Result result;

        Refusal(Result result) {
            super(result.toString());
            this.result = result;
        }
    }
}
