package org.territoireouvert.participatorybudget.web.witness;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.approval.Approvals;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.beacon.BeaconRound;
import org.territoireouvert.participatorybudget.conduct.BeaconDraw;
import org.territoireouvert.participatorybudget.conduct.BeaconDraw.Awaited;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.web.Wording;

/** Staff have the round of the beacon fetched that settles ties, or type it when this server cannot ask. */
final class BeaconPages {

    private static final String RANDOMNESS = "randomness";
    private static final String SIGNATURE = "signature";
    private static final String WAITS = "attente";
    private static final String LIST = "/admin/budgets-participatifs";
    private static final int LONGEST = 200;

    private final PluginContext context;
    private final EditionViews views;
    private final VoteParts parts;

    BeaconPages(PluginContext context, EditionViews views, VoteParts parts) {
        this.context = context;
        this.views = views;
        this.parts = parts;
    }

    private record Read(Edition edition, BeaconDraw.State state) {
        Awaited awaited() {
            return state.awaited().orElseThrow(() -> new NotFoundException("Round of " + edition.slug()));
        }
    }

    private Read read(Request request) {
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            return new Read(edition, state(handle, edition));
        });
    }

    private BeaconDraw.State state(Handle handle, Edition edition) {
        return parts.votes()
                .of(handle, edition.id())
                .flatMap(vote -> parts.beaconDraw().state(handle, vote))
                .orElseThrow(() -> new NotFoundException("Beacon of " + edition.slug()));
    }

    Response show(Request request) {
        return page(request, read(request), FormInput.empty());
    }

    Response ask(Request request) {
        Read read = read(request);
        BeaconDraw.Outcome outcome = parts.beaconDraw().ask(read.edition().id(), request.actor());
        return switch (outcome) {
            case DRAWN, NOT_AWAITED -> new Response.Redirect(LIST);
            case TOO_EARLY, TOO_FEW, DIFFERENT ->
                page(
                        request,
                        read,
                        FormInput.of(request)
                                .error(
                                        "",
                                        "beacon."
                                                + outcome.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-')));
        };
    }

    Response type(Request request) throws Exception {
        Read read = read(request);
        FormInput form = FormInput.of(request);
        String text = read.awaited().round() + " " + hex(form, RANDOMNESS) + " " + hex(form, SIGNATURE);
        Optional<BeaconRound> round = BeaconRound.parse(text).filter(BeaconRound::isSound);
        if (round.isEmpty()) {
            return page(request, read, form.error(RANDOMNESS, "beacon.unsound"));
        }
        if (context.clock().instant().isBefore(read.awaited().at())) {
            return page(request, read, form.error("", "beacon.too-early"));
        }
        Approvals.Outcome outcome = parts.drawLot()
                .propose(
                        (Actor.Agent) request.actor(),
                        read.edition().slug(),
                        round.get().text());
        return new Response.Redirect(
                outcome == Approvals.Outcome.DONE
                        ? LIST
                        : "/admin" + read.edition().path() + "/balise?" + WAITS + "=1");
    }

    private static String hex(FormInput form, String field) {
        return form.optional(field, LONGEST).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private Page page(Request request, Read read, FormInput form) {
        Wording wording = new Wording(context.messages(), request.locale());
        Edition edition = read.edition();
        Awaited awaited = read.awaited();
        return Page.of("beacon", wording.say("beacon.title", edition.title()))
                .crumb(wording.say("administration.title"), LIST)
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("waits", request.query(WAITS).isPresent())
                .with("address", "/admin" + edition.path() + "/balise")
                .with("round", awaited.number())
                .with("chain", awaited.beacon().chain())
                .with("at", awaited.at())
                .with("drawn", read.state().drawn());
    }
}
