package org.territoireouvert.participatorybudget.paper;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.participatorybudget.edition.Edition;

/** Writes to the audit log what is done with papers; never for whom, nor what a paper says. */
public final class PaperAudit {

    private static final AuditType PRINTED = internal("papers-printed");
    private static final AuditType CANCELLED = internal("paper-cancelled");
    private static final AuditType HANDED_OUT = internal("paper-handed-out");
    private static final AuditType TAKEN_BACK = internal("paper-taken-back");
    private static final AuditType URN_OPENED = internal("urn-opened");
    private static final AuditType URN_RECOUNTED = internal("urn-recounted");
    private static final AuditType URN_DROPPED = internal("urn-dropped");
    private static final AuditType URN_TYPED = internal("urn-typed");
    private static final AuditType URN_ACCEPTED = new AuditType("participatory-budget.urn-accepted", Visibility.PUBLIC);
    private static final AuditType ENDED = new AuditType("participatory-budget.papers-ended", Visibility.PUBLIC);

    /** All types. */
    public static final List<AuditType> LOGGED = List.of(
            PRINTED,
            CANCELLED,
            HANDED_OUT,
            TAKEN_BACK,
            URN_OPENED,
            URN_RECOUNTED,
            URN_DROPPED,
            URN_TYPED,
            URN_ACCEPTED,
            ENDED);

    private final PluginContext context;

    PaperAudit(PluginContext context) {
        this.context = context;
    }

    private static AuditType internal(String what) {
        return new AuditType("participatory-budget." + what, Visibility.INTERNAL);
    }

    private static AuditEntry entry(AuditType type, Actor actor, Edition edition) {
        return AuditEntry.of(type, actor, edition.path()).with("edition", edition.title());
    }

    private void record(Handle handle, AuditEntry entry) {
        context.service(AuditTrail.class).record(handle, entry);
    }

    void printed(Handle handle, Actor actor, Edition edition, int batch, int papers) {
        record(
                handle,
                entry(PRINTED, actor, edition)
                        .with("batch", Integer.toString(batch))
                        .with("papers", Integer.toString(papers)));
    }

    void cancelled(Handle handle, Actor actor, Edition edition, PaperNumber number) {
        record(handle, entry(CANCELLED, actor, edition).with("number", number.text()));
    }

    void handedOut(Handle handle, Actor actor, Edition edition) {
        record(handle, entry(HANDED_OUT, actor, edition));
    }

    void takenBack(Handle handle, Actor actor, Edition edition) {
        record(handle, entry(TAKEN_BACK, actor, edition));
    }

    void opened(Handle handle, Actor actor, Edition edition, Urn urn) {
        record(handle, counted(URN_OPENED, actor, edition, urn.place(), urn.papers()));
    }

    void recounted(Handle handle, Actor actor, Edition edition, Urn urn, int papers) {
        record(
                handle,
                counted(URN_RECOUNTED, actor, edition, urn.place(), papers)
                        .with("before", Integer.toString(urn.papers())));
    }

    void dropped(Handle handle, Actor actor, Edition edition, Urn urn) {
        record(handle, counted(URN_DROPPED, actor, edition, urn.place(), urn.papers()));
    }

    void typed(Handle handle, Actor actor, Edition edition, Urn urn, int papers) {
        record(handle, counted(URN_TYPED, actor, edition, urn.place(), papers));
    }

    void accepted(Handle handle, Actor actor, Edition edition, Urn urn, Totals totals) {
        record(
                handle,
                counted(URN_ACCEPTED, actor, edition, urn.place(), totals.papers())
                        .with("valid", Integer.toString(totals.valid())));
    }

    private static AuditEntry counted(AuditType type, Actor actor, Edition edition, String place, int papers) {
        return entry(type, actor, edition)
                .with("papers", Integer.toString(papers))
                .with("place", place);
    }

    void ended(Handle handle, Actor actor, Edition edition, PaperCount count) {
        record(
                handle,
                entry(ENDED, actor, edition)
                        .with("handed", Long.toString(count.handed()))
                        .with("papers", Long.toString(count.found()))
                        .with("reason", count.reason().isEmpty() ? "–" : count.reason())
                        .with("valid", Long.toString(count.valid())));
    }
}
