package org.territoireouvert.participatorybudget.preparation;

import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionFigures;
import org.territoireouvert.participatorybudget.edition.Stage;
import org.territoireouvert.participatorybudget.exchange.EditionStore;

/** Publishes an edition, puts it into the archive and takes it back from there. */
public final class MoveEdition {

    private final PluginContext context;
    private final EditionStore store;
    private final PreparationRepository preparation;
    private final Checklist checklist;
    private final TellOfEdition tell;

    /** Creates the use case. */
    public MoveEdition(
            PluginContext context, EditionStore store, PreparationRepository preparation, Checklist checklist) {
        this.context = context;
        this.store = store;
        this.preparation = preparation;
        this.checklist = checklist;
        this.tell = new TellOfEdition(context, store);
    }

    /** What came of it. */
    public enum Outcome {
        /** The edition is at its new stage. */
        MOVED,
        /** It was not at the stage from which one goes there: somebody else was faster, or it never was. */
        ELSEWHERE,
        /** What everybody must be able to read is missing. */
        INCOMPLETE,
        /** People vote: they must find it. */
        VOTED_ON
    }

    /** Publishes the draft with this address. */
    public Outcome publish(String slug, Actor actor) {
        return context.database().write(handle -> {
            Edition edition = store.editions().bySlug(handle, slug).orElseThrow();
            if (edition.stage() != Stage.DRAFT) {
                return Outcome.ELSEWHERE;
            }
            if (!checklist.allowsPublication(handle, edition)) {
                return Outcome.INCOMPLETE;
            }
            Instant now = context.clock().instant();
            preparation.date(handle, edition.id(), now);
            new EditionFigures(context, store.editions()).added(handle, edition, now);
            move(handle, edition, Stage.PUBLISHED, TellOfEdition.PUBLISHED, actor);
            tell.projects(handle, edition, actor);
            return Outcome.MOVED;
        });
    }

    /** Puts the published edition with this address into the archive. */
    public Outcome archive(String slug, Actor actor) {
        return context.database().write(handle -> {
            Edition edition = store.editions().bySlug(handle, slug).orElseThrow();
            if (edition.stage() != Stage.PUBLISHED) {
                return Outcome.ELSEWHERE;
            }
            if (edition.isVotedOn(LocalDate.ofInstant(context.clock().instant(), context.zone()))) {
                return Outcome.VOTED_ON;
            }
            return move(handle, edition, Stage.ARCHIVED, TellOfEdition.ARCHIVED, actor);
        });
    }

    /** Takes the edition with this address back from the archive. */
    public Outcome restore(String slug, Actor actor) {
        return context.database().write(handle -> {
            Edition edition = store.editions().bySlug(handle, slug).orElseThrow();
            return edition.stage() == Stage.ARCHIVED
                    ? move(handle, edition, Stage.PUBLISHED, TellOfEdition.RESTORED, actor)
                    : Outcome.ELSEWHERE;
        });
    }

    private Outcome move(Handle handle, Edition edition, Stage stage, AuditType type, Actor actor) {
        preparation.move(handle, edition.id(), stage, context.clock().instant());
        tell.log(handle, edition, type, actor);
        return Outcome.MOVED;
    }
}
