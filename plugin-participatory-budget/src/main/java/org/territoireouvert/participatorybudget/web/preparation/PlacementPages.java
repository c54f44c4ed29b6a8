package org.territoireouvert.participatorybudget.web.preparation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.edition.Envelope;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.preparation.PlaceProjects;
import org.territoireouvert.participatorybudget.preparation.PlacementRepository;
import org.territoireouvert.participatorybudget.preparation.PlacementRepository.Placed;

/** Staff put projects into envelopes: a choice beside each project, a page of projects at a time. */
public final class PlacementPages {

    private static final String PAGE = "/enveloppes/projets";
    private static final String PROJECT = "project-";
    private static final String ENVELOPE = "envelope-";
    private static final String NEXT = "next";
    private static final int LONGEST_ID = 40;

    private final PluginContext context;
    private final EditionStore store;
    private final PreparedEditions editions;
    private final PlacementRepository placements;
    private final PlaceProjects placeProjects;

    /** Creates the pages. */
    public PlacementPages(
            PluginContext context,
            EditionStore store,
            PreparedEditions editions,
            PlacementRepository placements,
            PlaceProjects placeProjects) {
        this.context = context;
        this.store = store;
        this.editions = editions;
        this.placements = placements;
        this.placeProjects = placeProjects;
    }

    /** Shows a page of projects. */
    public Response form(Request request) {
        return page(request, Optional.empty());
    }

    /** Places the projects of a page and goes on to the next one. */
    public Response save(Request request) {
        Edition edition = editions.read(request).edition();
        FormInput form = FormInput.of(request);
        Map<String, Optional<String>> wanted = new LinkedHashMap<>();
        for (int row = 1; row <= Slice.SIZE; row++) {
            request.form(PROJECT + row).ifPresent(project -> {
                String envelope = form.optional(ENVELOPE + project, LONGEST_ID);
                wanted.put(project, Optional.of(envelope).filter(chosen -> !chosen.isEmpty()));
            });
        }
        return switch (placeProjects.place(edition.slug(), EditionForm.version(form), wanted, request.actor())) {
            case PLACED ->
                new Response.Redirect(edition.preparationPath()
                        + request.form(NEXT)
                                .map(cursor -> PAGE + cursor(Keyset.AFTER, cursor))
                                .orElse("/enveloppes"));
            case OUTDATED -> page(request, Optional.of(form.error("", "prepare.outdated")));
            case VOTE_BEGUN -> page(request, Optional.of(form.error("", "envelopes.fixed")));
        };
    }

    /** Returns the address of this part of the list, so that a refused form comes back with the same projects. */
    private static String here(Request request, Edition edition) {
        String path = edition.preparationPath() + PAGE;
        return request.query(Keyset.AFTER)
                .map(cursor -> path + cursor(Keyset.AFTER, cursor))
                .or(() -> request.query(Keyset.BEFORE).map(cursor -> path + cursor(Keyset.BEFORE, cursor)))
                .orElse(path);
    }

    private static String cursor(String name, String value) {
        return "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Response page(Request request, Optional<FormInput> typed) {
        return context.database().read(handle -> {
            PreparedEditions.Read read = editions.read(handle, request);
            Edition edition = read.edition();
            Slice<Placed> projects = placements.find(handle, edition.id(), Keyset.of(request, 1));
            List<Envelope> envelopes = store.envelopes().ofEdition(handle, edition.id());
            FormInput form = typed.orElseGet(() -> filled(projects.items()));
            String title = context.messages().format(request.locale(), "placement.title", edition.title());
            return editions.page(request, "placement", title, form.prefill(EditionForm.VERSION, read.version()))
                    .crumb(edition.title(), edition.preparationPath())
                    .with("edition", edition)
                    .with("open", editions.isOpen(edition) && !envelopes.isEmpty())
                    .with("envelopes", envelopes)
                    .with("count", placements.count(handle, edition.id()))
                    .with("projects", projects)
                    .with("here", here(request, edition))
                    .with("address", edition.preparationPath() + PAGE);
        });
    }

    private static FormInput filled(List<Placed> projects) {
        FormInput form = FormInput.empty();
        projects.forEach(project ->
                form.prefill(ENVELOPE + project.id(), project.envelopeId().orElse("")));
        return form;
    }
}
