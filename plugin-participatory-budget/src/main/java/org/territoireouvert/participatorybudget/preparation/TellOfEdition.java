package org.territoireouvert.participatorybudget.preparation;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.content.Contents;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.EditionContent;
import org.territoireouvert.participatorybudget.edition.PlanEdition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.project.ProjectContent;

/** Tells search and the audit log what staff did to an edition; what they do to a draft, the public log does not say. */
public final class TellOfEdition {

    static final AuditType CREATED = new AuditType("participatory-budget.edition-created", Visibility.INTERNAL);
    static final AuditType CHANGED = new AuditType("participatory-budget.edition-changed", Visibility.PUBLIC);
    static final AuditType DIVIDED = new AuditType("participatory-budget.envelopes-changed", Visibility.PUBLIC);
    static final AuditType PUBLISHED = new AuditType("participatory-budget.edition-published", Visibility.PUBLIC);
    static final AuditType ARCHIVED = new AuditType("participatory-budget.edition-archived", Visibility.PUBLIC);
    static final AuditType RESTORED = new AuditType("participatory-budget.edition-restored", Visibility.PUBLIC);

    /** All that is written, each with it: edition. */
    public static final List<AuditType> LOGGED =
            List.of(CREATED, CHANGED, DIVIDED, PUBLISHED, ARCHIVED, RESTORED, PlanEdition.DRAFT_LOGGED);

    private final PluginContext context;
    private final EditionStore store;

    TellOfEdition(PluginContext context, EditionStore store) {
        this.context = context;
        this.store = store;
    }

    /** Tells of a change of an edition. */
    void changed(Handle handle, Edition edition, AuditType type, Actor actor) {
        log(handle, edition, edition.stage().isPublic() ? type : PlanEdition.DRAFT_LOGGED, actor);
    }

    /** Tells of an edition in the making, or of one that comes or goes. */
    void log(Handle handle, Edition edition, AuditType type, Actor actor) {
        ContentType editions = new EditionContent(context.database(), store.editions()).type();
        store.editions()
                .content(handle, edition.id())
                .ifPresent(item -> context.service(Contents.class).changed(handle, editions, item, actor));
        context.service(AuditTrail.class)
                .record(handle, AuditEntry.of(type, actor, edition.path()).with("edition", edition.title()));
    }

    /** Makes the projects of an edition known, which everybody may read from now on. */
    void projects(Handle handle, Edition edition, Actor actor) {
        ContentType projects = new ProjectContent(context.database(), store.projects()).type();
        store.projects()
                .contents(
                        handle,
                        edition.id(),
                        item -> context.service(Contents.class).changed(handle, projects, item, actor));
    }
}
