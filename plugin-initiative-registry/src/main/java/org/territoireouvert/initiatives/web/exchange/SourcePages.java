package org.territoireouvert.initiatives.web.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.Registrar;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Permission;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.api.web.StaffTask;
import org.territoireouvert.initiatives.entry.EntryRepository;
import org.territoireouvert.initiatives.federation.EntryFeed;
import org.territoireouvert.initiatives.federation.Federation;
import org.territoireouvert.initiatives.federation.HarvestRepository;
import org.territoireouvert.initiatives.federation.HarvestRepository.Conflict;
import org.territoireouvert.initiatives.federation.ManageSources;
import org.territoireouvert.initiatives.federation.Source;
import org.territoireouvert.initiatives.federation.SourceRepository;
import org.territoireouvert.initiatives.model.Entry;

/** Which registries are read: for everybody, and for the staff who choose them. */
public final class SourcePages {

    /** Address of the page for everybody. */
    public static final String PATH = "/initiatives/sources";

    /** Address of the page for staff. */
    public static final String STAFF_PATH = "/admin/initiatives/sources";

    private static final String NAME = "nom";
    private static final String ADDRESS = "adresse";
    private static final String CHOICE = "choix";
    private static final String THEIRS = "leur";
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_ADDRESS = 300;
    private static final int SHOWN = 50;

    private final PluginContext context;
    private final SourceRepository sources;
    private final HarvestRepository harvests;
    private final EntryRepository entries;
    private final ManageSources manage;

    /**
     * A source in words.
     *
     * @param entries how many of its entries are shown
     * @param problem why the last reading ended early, or why it is held; empty when it did not
     */
    public record SourceView(Source source, Badge badge, int entries, String problem) {}

    /**
     * Something that waits for a decision.
     *
     * @param title of the entry here
     * @param source name of its registry
     */
    public record ConflictView(Conflict conflict, String title, String path, String source) {}

    /** Creates the pages. */
    public SourcePages(Federation federation, ManageSources manage) {
        this.context = federation.context();
        this.sources = federation.sources();
        this.harvests = federation.harvests();
        this.entries = federation.entries();
        this.manage = manage;
    }

    /** Declares the pages. */
    public void declare(Registrar registrar, Permission read, Permission choose) {
        registrar
                .get(PATH, read, this::list)
                .get(STAFF_PATH, choose, this::staff)
                .post(STAFF_PATH, choose, this::add)
                .post(STAFF_PATH + "/{id}/pause", choose, this::pause)
                .post(STAFF_PATH + "/{id}/reprise", choose, this::resume)
                .get(STAFF_PATH + "/{id}/retrait", choose, this::askRemoval)
                .post(STAFF_PATH + "/{id}/retrait", choose, this::remove)
                .post(STAFF_PATH + "/{id}/conflits/{slug}", choose, this::decide)
                .task(new StaffTask(
                        "source-conflicts", "task.source-conflicts", STAFF_PATH, choose, harvests::countConflicts));
    }

    private Page list(Request request) {
        Locale locale = request.locale();
        return Page.of("sources", say(locale, "sources.title"))
                .crumb(say(locale, "menu.initiatives"), "/initiatives")
                .description(say(locale, "sources.lead"))
                .with("sources", views(locale))
                .with("feed", context.service(SiteAddress.class).of(EntryFeed.PATH));
    }

    private List<SourceView> views(Locale locale) {
        return sources.list().stream().map(source -> view(source, locale)).toList();
    }

    private SourceView view(Source source, Locale locale) {
        String problem = source.reason().isEmpty() ? source.problem() : source.reason();
        Badge.Tone tone = switch (source.state()) {
            case ACTIVE -> source.problem().isEmpty() ? Badge.Tone.OPEN : Badge.Tone.SOON;
            case PAUSED -> Badge.Tone.CLOSED;
            case HELD -> Badge.Tone.SOON;
        };
        return new SourceView(
                source,
                new Badge(
                        tone,
                        say(locale, "source.state." + source.state().name().toLowerCase(Locale.ROOT))),
                harvests.count(source.id()),
                problem.isEmpty() ? "" : say(locale, problem));
    }

    private Response staff(Request request) {
        return staffPage(request, FormInput.empty());
    }

    private Page staffPage(Request request, FormInput form) {
        Locale locale = request.locale();
        return Page.of("admin-sources", say(locale, "sources.manage"))
                .status(form.isValid() ? 200 : 422)
                .with("form", form)
                .with("sources", views(locale))
                .with(
                        "conflicts",
                        harvests.conflicts(SHOWN).stream().map(this::view).toList());
    }

    private ConflictView view(Conflict conflict) {
        Optional<Entry> here = entries.find(conflict.slug());
        return new ConflictView(
                conflict,
                here.map(Entry::title).orElse(conflict.slug()),
                here.map(Entry::path).orElse(""),
                sources.find(conflict.source()).map(Source::name).orElse(conflict.source()));
    }

    private Response add(Request request) {
        FormInput form = FormInput.of(request);
        String name = form.required(NAME, LONGEST_NAME, "source.name.missing");
        String address = form.required(ADDRESS, LONGEST_ADDRESS, "source.address.missing");
        if (!name.isEmpty() && !name.matches("[a-z0-9]+")) {
            form.error(NAME, "source.name.wrong");
        }
        Optional<URI> site = address.isEmpty() ? Optional.empty() : site(address);
        if (site.isEmpty() && !address.isEmpty()) {
            form.error(ADDRESS, "source.address.wrong");
        }
        if (!form.isValid()) {
            return staffPage(request, form);
        }
        return switch (manage.add(name, site.orElseThrow(), request.actor())) {
            case ManageSources.Outcome.Added added -> new Response.Redirect(STAFF_PATH + "?ok=1");
            case ManageSources.Outcome.Refused refused -> staffPage(request, form.error(ADDRESS, refused.messageKey()));
        };
    }

    /** Returns the address of a site without what stands behind its host and path. */
    private static Optional<URI> site(String address) {
        try {
            URI typed = new URI(address.strip().replaceFirst("/+$", ""));
            boolean isSite = ("https".equals(typed.getScheme()) || "http".equals(typed.getScheme()))
                    && typed.getHost() != null
                    && typed.getUserInfo() == null
                    && typed.getQuery() == null
                    && typed.getFragment() == null;
            return isSite ? Optional.of(typed) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private Source requested(Request request) {
        String id = request.pathParameter("id");
        return sources.find(id).orElseThrow(() -> new NotFoundException("No source \"" + id + "\""));
    }

    private Response pause(Request request) {
        manage.pause(requested(request).id());
        return new Response.Redirect(STAFF_PATH + "?ok=1");
    }

    private Response resume(Request request) {
        manage.resume(requested(request).id());
        return new Response.Redirect(STAFF_PATH + "?ok=1");
    }

    private Response askRemoval(Request request) {
        Source source = requested(request);
        return Page.of("admin-source-removal", say(request.locale(), "source.remove.title", source.name()))
                .crumb(say(request.locale(), "sources.manage"), STAFF_PATH)
                .with("source", view(source, request.locale()));
    }

    private Response remove(Request request) {
        manage.remove(requested(request), request.actor());
        return new Response.Redirect(STAFF_PATH + "?ok=1");
    }

    private Response decide(Request request) {
        boolean theirs = FormInput.of(request).optional(CHOICE, THEIRS.length()).equals(THEIRS);
        if (!manage.decide(requested(request).id(), request.pathParameter("slug"), theirs)) {
            throw new NotFoundException("Nothing waits there");
        }
        return new Response.Redirect(STAFF_PATH + "?ok=1");
    }

    private String say(Locale locale, String key, Object... arguments) {
        Messages messages = context.messages();
        return messages.format(locale, key, arguments);
    }
}
