package org.territoireouvert.consultation.web.text;

import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.consultation.amending.ProposeAmendment;
import org.territoireouvert.consultation.amending.ProposeAmendment.Outcome;
import org.territoireouvert.consultation.model.PlannedStep;
import org.territoireouvert.consultation.text.Block;
import org.territoireouvert.consultation.text.amendment.Amendment;
import org.territoireouvert.consultation.web.RequestedSteps;
import org.territoireouvert.consultation.web.text.RequestedBlocks.Read;

/** People propose amendments to an article or a section. */
final class ProposalPages {

    private static final int LONGEST_REASON = 3_000;

    private final PluginContext context;
    private final RequestedSteps steps;
    private final RequestedBlocks blocks;
    private final ProposeAmendment proposeAmendment;

    ProposalPages(PluginContext context, RequestedSteps steps, RequestedBlocks blocks) {
        this.context = context;
        this.steps = steps;
        this.blocks = blocks;
        this.proposeAmendment = new ProposeAmendment(context);
    }

    /** Shows the form of an amendment. */
    Response form(Request request) {
        PlannedStep step = steps.requested(request);
        Read read = read(step, request);
        String act = request.query(AmendmentForm.ACT).orElse("");
        return page(request, step, read, AmendmentForm.of(act, read.version(), read.block()));
    }

    private Read read(PlannedStep step, Request request) {
        return context.database().read(handle -> blocks.last(handle, step, request));
    }

    private Page page(Request request, PlannedStep step, Read read, FormInput form) {
        Block block = read.block();
        String address = RequestedBlocks.path(step, block.id());
        String act = AmendmentForm.act(form.value(AmendmentForm.ACT), block);
        return steps.page(request, "text-propose", step, steps.say(request.locale(), "texts.propose"))
                .crumb(step.step().title(), step.path())
                .crumb(blocks.title(request.locale(), block), address)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("act", act)
                .with("lead", AmendmentForm.messageKey(act, block))
                .with(
                        "levels",
                        AmendmentForm.levels(read.version().text(), block, context.messages(), request.locale()))
                .with("block", block)
                .with("address", address);
    }

    /** Takes an amendment. */
    Response propose(Request request) {
        return Response.toCitizen(request, () -> shown(request), citizen -> propose(request, citizen.personId()));
    }

    private Map<String, String> shown(Request request) {
        FormInput form = FormInput.of(request);
        return Map.of(
                steps.say(request.locale(), "texts.words"),
                AmendmentForm.typed(form),
                steps.say(request.locale(), "texts.reason"),
                form.optional(AmendmentForm.REASON, LONGEST_REASON));
    }

    private Response propose(Request request, String person) {
        PlannedStep step = steps.requested(request);
        Read read = read(step, request);
        FormInput form = FormInput.of(request);
        int version = AmendmentForm.version(form);
        Optional<Amendment> amendment = AmendmentForm.read(form, read.version().text(), read.block());
        String reason = form.required(AmendmentForm.REASON, LONGEST_REASON, "texts.reason.missing");
        if (amendment.isEmpty() || !form.isValid()) {
            return page(request, step, read, form);
        }
        return switch (proposeAmendment.propose(step, version, amendment.get(), reason, person)) {
            case Outcome.Proposed proposed ->
                new Response.Redirect(
                        step.path() + "/amendements/" + proposed.amendment().id());
            case Outcome.Closed closed -> page(request, step, read, form.error("", "texts.closed"));
            case Outcome.Gone gone -> page(request, step, read, form.error("", "texts.gone"));
            case Outcome.Unchanged unchanged ->
                page(request, step, read, form.error(AmendmentForm.changed(amendment.get()), "texts.unchanged"));
            case Outcome.Unfitting unfitting ->
                page(request, step, read, form.error("", unfitting.kind().messageKey()));
            case Outcome.TooMany tooMany ->
                page(request, step, read, form.error("", "texts.too-many", ProposeAmendment.MOST_WAITING));
        };
    }
}
