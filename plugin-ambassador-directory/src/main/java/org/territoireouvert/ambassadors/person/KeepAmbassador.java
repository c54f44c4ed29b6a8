package org.territoireouvert.ambassadors.person;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.web.Actor;

/** Adds an ambassador or changes what is said of one; staff do, and the ambassador for their own page. */
public final class KeepAmbassador {

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final EnterAmbassador enter;

    /** Creates the use case. */
    public KeepAmbassador(PluginContext context, AmbassadorRepository ambassadors, EnterAmbassador enter) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.enter = enter;
    }

    /** Adds one; their slug must be free. */
    public Saved add(Ambassador ambassador, Actor by) {
        if (Ambassador.RESERVED.contains(ambassador.slug())) {
            return Saved.refused("slug", "slug.reserved", ambassador.slug());
        }
        return context.database().write(handle -> {
            if (ambassadors.find(handle, ambassador.slug()).isPresent()) {
                return Saved.refused("slug", "slug.taken", ambassador.slug());
            }
            enter.add(handle, ambassador);
            record(handle, ambassador, by);
            return new Saved.Done(ambassador.slug());
        });
    }

    /**
     * Changes one; the account stays as it is.
     *
     * @param read when the version that was changed was written
     */
    public Saved change(Ambassador ambassador, Instant read, Actor by) {
        return context.database().write(handle -> {
            if (!enter.change(handle, ambassador, read)) {
                return new Saved.Overtaken();
            }
            record(handle, ambassador, by);
            return new Saved.Done(ambassador.slug());
        });
    }

    private void record(Handle handle, Ambassador ambassador, Actor by) {
        Actor named = by instanceof Actor.Agent ? by : new Actor.PluginActor(context.id());
        context.service(AuditTrail.class)
                .record(
                        handle,
                        AuditEntry.of(AmbassadorRights.CHANGED, named, ambassador.path())
                                .with("name", ambassador.name()));
    }
}
