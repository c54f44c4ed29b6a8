package org.territoireouvert.consultation.demonstration;

import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.consultation.contribution.Contribution;
import org.territoireouvert.consultation.contribution.ContributionContent;
import org.territoireouvert.consultation.contribution.ContributionRepository;
import org.territoireouvert.consultation.model.PlannedStep;

/** Keeps contributions of the demonstration; as with those of people, the site is told, which finds and counts them. */
final class KeepInvented {

    private final PluginContext context;
    private final ContributionContent content;
    private final ContributionRepository contributions;

    KeepInvented(PluginContext context, ContributionContent content) {
        this.context = context;
        this.content = content;
        this.contributions = new ContributionRepository(context.service(Json.class));
    }

    /** Keeps one as a part of a transaction. */
    void keep(Handle handle, PlannedStep step, Contribution contribution) {
        contributions.add(handle, contribution);
        content.changed(handle, step, contribution, new Actor.PluginActor(context.id()));
    }
}
