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
        } catch (SlugTaken e) {
            return new Result.AlreadyThere(e.getMessage() == null ? "" : e.getMessage());
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

    /** Leaves the transaction when the address of the new edition is in use. */
    static final class SlugTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SlugTaken(String slug) {
            super(slug);
        }
    }
}
