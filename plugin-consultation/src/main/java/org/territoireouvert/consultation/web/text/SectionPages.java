package org.territoireouvert.consultation.web.text;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.text.Json;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.amending.AmendmentRepository;
import org.territoireouvert.consultation.amending.SuggestedAmendment;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.web.RequestedSteps;
import org.territoireouvert.consultation.web.text.RequestedBlocks.Read;

/** Everybody reads which amendments people propose to a section. */
final class SectionPages {

    private static final int AMENDMENTS = 20;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedBlocks sections;
    private final AmendmentRepository amendments;
    private final AmendmentViews views;

    SectionPages(PluginContext context, RequestedSteps steps, RequestedBlocks sections) {
        this.context = context;
        this.steps = steps;
        this.sections = sections;
        this.amendments = new AmendmentRepository(context.service(Json.class));
        this.views = new AmendmentViews(context);
    }

    /** Shows a section. */
    Response show(Request request) {
        PlannedStep step = steps.requested(request);
        ListQuery.refuseOthers(request);
        return context.database().read(handle -> {
            Read read = sections.last(handle, step, request);
            String id = read.block().id().value();
            Slice<SuggestedAmendment> first = amendments.ofArticle(handle, step, id, Keyset.first(AMENDMENTS));
            return steps.page(request, "text-section", step, read.block().title())
                    .crumb(step.step().title(), step.path())
                    .with("id", id)
                    .with("address", RequestedBlocks.path(step, read.block().id()))
                    .with("open", step.isOpenOn(steps.today()))
                    .with("amendments", views.of(handle, step, first.items(), request.locale()))
                    .with("others", first.next().isPresent());
        });
    }
}
