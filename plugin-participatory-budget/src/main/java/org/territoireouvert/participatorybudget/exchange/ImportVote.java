package org.territoireouvert.participatorybudget.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.work.Progress;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionContent;
import org.territoireouvert.participatorybudget.pabulib.PabulibException;
import org.territoireouvert.participatorybudget.pabulib.PabulibReader;
import org.territoireouvert.participatorybudget.project.ProjectContent;

/** Imports a vote from a Pabulib file in one transaction: all of it, or nothing. */
public final class ImportVote {

    /** Written to the audit log with an import: ballots, edition, projects. */
    public static final AuditType IMPORT_LOGGED =
            new AuditType("participatory-budget.vote-imported", Visibility.PUBLIC);

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

        /** An edition, or a page of the plugin, has this address already. */
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

    /** Imports on the plugin's own account: at the command line, in the demonstration. */
    public Result run(InputStream file, long size, Optional<String> title, Progress progress)
            throws IOException, PabulibException {
        return run(file, size, title, progress, new Actor.PluginActor(context.id()));
    }

    /**
     * Imports.
     *
     * @param actor who does
     * @param file read to its end, not closed
     * @param size of the file in bytes, 0 when not known
     * @param title of the edition; without one, made of the place and year in the file
     * @throws PabulibException when anything is wrong with the file
     */
    public Result run(InputStream file, long size, Optional<String> title, Progress progress, Actor actor)
            throws IOException, PabulibException {
        try {
            return context.database().write(handle -> {
                Edition edition = read(handle, file, size, title, progress);
                tell(handle, edition, actor);
                log(handle, edition, actor);
                return new Result.Imported(edition);
            });
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

    /** Makes the edition and its projects known as contents of the site. */
    private void tell(Handle handle, Edition edition, Actor actor) {
        Contents contents = context.service(Contents.class);
        ContentType editions = new EditionContent(context.database(), store.editions()).type();
        ContentType projects = new ProjectContent(context.database(), store.projects()).type();
        store.editions()
                .content(handle, edition.id())
                .ifPresent(item -> contents.changed(handle, editions, item, actor));
        store.projects().contents(handle, edition.id(), item -> contents.changed(handle, projects, item, actor));
    }

    private void log(Handle handle, Edition edition, Actor actor) {
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(IMPORT_LOGGED, actor, edition.path())
                                .with("ballots", Long.toString(edition.ballotCount()))
                                .with("edition", edition.title())
                                .with("projects", Integer.toString(edition.projectCount())));
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
