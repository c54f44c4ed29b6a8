package org.territoireouvert.participatorybudget.web.vote;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditTrail;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.Station;
import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.vote.Vote;
import org.territoireouvert.participatorybudget.web.EditionViews;

/** Staff make a computer a kiosk (borne de vote) until the end of the vote; on it people vote one after the other. */
public final class KioskPages {

    private static final AuditType OPENED = new AuditType("participatory-budget.kiosk-opened", Visibility.PUBLIC);
    private static final AuditType CLOSED = new AuditType("participatory-budget.kiosk-closed", Visibility.PUBLIC);

    /** What is written to the audit log. */
    public static final List<AuditType> LOGGED = List.of(OPENED, CLOSED);

    private static final Duration IDLE = Duration.ofMinutes(3);
    private static final String PLACE = "lieu";
    private static final int LONGEST = 80;

    private final PluginContext context;
    private final EditionViews views;
    private final VoteParts parts;

    /** Creates the pages. */
    public KioskPages(PluginContext context, EditionViews views, VoteParts parts) {
        this.context = context;
        this.views = views;
        this.parts = parts;
    }

    /** Returns the kiosk of an edition that the browser of a request is. */
    static Optional<Station> kiosk(Request request, Edition edition) {
        return request.browser().station().filter(station -> station.purpose().equals(edition.id()));
    }

    private Edition edition(Request request) {
        return context.database().read(handle -> views.requested(handle, request));
    }

    private Instant closesAt(Edition edition) {
        return context.database()
                .read(handle -> parts.votes().of(handle, edition.id()))
                .filter(Vote::isSealed)
                .orElseThrow(() -> new NotFoundException("Vote " + edition.slug()))
                .closesAt();
    }

    private static String home(Edition edition) {
        return edition.path() + "/borne";
    }

    private static String address(Edition edition) {
        return "/admin" + home(edition);
    }

    /** Shows the form, or that the computer is a kiosk. */
    public Response form(Request request) {
        Edition edition = edition(request);
        closesAt(edition);
        return page(request, edition, FormInput.empty());
    }

    /** Makes the computer a kiosk; nobody is signed in on it any more. */
    public Response open(Request request) {
        Edition edition = edition(request);
        Instant end = closesAt(edition);
        FormInput form = FormInput.of(request);
        String place = form.required(PLACE, LONGEST, "kiosk.place.missing");
        if (form.isValid() && !context.clock().instant().isBefore(end)) {
            form.error("", "vote.not-open");
        }
        if (!form.isValid()) {
            return page(request, edition, form);
        }
        record(request, OPENED, edition, place);
        request.browser().becomeStation(new Station(edition.id(), place, home(edition), end, IDLE));
        return new Response.Redirect(home(edition));
    }

    /** Makes it a computer like any other. */
    public Response close(Request request) {
        Edition edition = edition(request);
        kiosk(request, edition).ifPresent(station -> {
            record(request, CLOSED, edition, station.name());
            request.browser().endStation();
        });
        return new Response.Redirect(address(edition));
    }

    private void record(Request request, AuditType type, Edition edition, String place) {
        AuditEntry entry = AuditEntry.of(type, request.actor(), edition.path())
                .with("edition", edition.title())
                .with("place", place);
        context.database().write(handle -> {
            context.service(AuditTrail.class).record(handle, entry);
            return entry;
        });
    }

    private Page page(Request request, Edition edition, FormInput form) {
        return Page.of("kiosk-settings", context.messages().format(request.locale(), "kiosk.settings.title"))
                .crumb(
                        context.messages().format(request.locale(), "administration.title"),
                        "/admin/budgets-participatifs")
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("edition", edition)
                .with("address", address(edition))
                .with("kiosk", kiosk(request, edition));
    }

    /** The first page of a kiosk, where nobody is signed in; other browsers have none. */
    public Response home(Request request) {
        Edition edition = edition(request);
        if (kiosk(request, edition).isEmpty()) {
            throw new NotFoundException("Kiosk of " + edition.slug());
        }
        return Page.of("kiosk", edition.title())
                .with("edition", edition)
                .with("address", address(edition))
                .with("minutes", IDLE.toMinutes());
    }
}
