package org.territoireouvert.ambassadors.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.handling.Desk;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.person.AmbassadorContent;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.request.RequestSearch;
import org.territoireouvert.ambassadors.web.request.RequestViews;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.content.ContentType;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The page of an ambassador, with the requests that they follow. */
public final class AmbassadorPages {

    private static final String PATH = "/ambassadeurs";
    private static final int REQUESTS = 5;

    private final PluginContext context;
    private final ContentType type;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;
    private final Desk desk;
    private final RequestViews requests;

    /** Creates the page. */
    public AmbassadorPages(
            PluginContext context,
            AmbassadorRepository ambassadors,
            MandateRepository mandates,
            Desk desk,
            RequestViews requests,
            ContentType type) {
        this.context = context;
        this.type = type;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
        this.desk = desk;
        this.requests = requests;
    }

    /** Shows one. */
    public Response show(Request request) {
        Ambassador ambassador = ambassador(request);
        RequestSearch theirs = new RequestSearch("", Optional.empty(), Optional.empty(), "", ambassador.slug());
        return Page.of("ambassador", ambassador.name())
                .about(type, AmbassadorContent.item(ambassador))
                .crumb(context.messages().format(request.locale(), "menu.ambassadors"), PATH)
                .with(
                        "view",
                        AmbassadorView.of(
                                ambassador,
                                mandates.heldBy(List.of(ambassador.slug())),
                                LocalDate.ofInstant(context.clock().instant(), context.zone())))
                .with(
                        "requests",
                        requests.of(
                                desk.requests()
                                        .list(theirs, Keyset.first(REQUESTS))
                                        .items(),
                                request.locale()));
    }

    private Ambassador ambassador(Request request) {
        String slug = request.pathParameter("slug");
        return ambassadors.find(slug).orElseThrow(() -> new NotFoundException("No ambassador \"" + slug + "\""));
    }
}
