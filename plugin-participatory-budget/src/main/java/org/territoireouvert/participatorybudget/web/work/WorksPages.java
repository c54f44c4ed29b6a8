package org.territoireouvert.participatorybudget.web.work;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.WorkRepository;
import org.territoireouvert.participatorybudget.work.WorkStatus;
import org.territoireouvert.participatorybudget.work.WorkTotals;

/** What became of the funded projects, for one edition and for all of them. */
public final class WorksPages {

    /** Address of the works of all editions. */
    public static final String ALL = "/budgets-participatifs/realisations";

    private static final String STATUS = "statut";
    private static final int ORDERED_BY = 2;

    private final PluginContext context;
    private final EditionStore editions;
    private final WorkRepository works;

    /** Creates the pages. */
    public WorksPages(PluginContext context, EditionStore editions, WorkRepository works) {
        this.context = context;
        this.editions = editions;
        this.works = works;
    }

    /**
     * The works of an edition, added up.
     *
     * @param edition its name and where its works are read
     */
    public record EditionTotals(Link edition, TotalsView totals) {}

    /** Lists the funded projects of an edition with their status. */
    public Response edition(Request request) {
        WorkWords words = new WorkWords(context.messages(), request.locale());
        String slug = request.pathParameter("edition");
        return context.database().read(handle -> {
            Edition edition = editions.editions()
                    .bySlug(handle, slug)
                    .orElseThrow(() -> new NotFoundException("Edition " + slug));
            List<FundedProject> funded = works.ofEdition(handle, edition.id());
            return Page.of("works", words.say("works.title", edition.title()))
                    .description(words.say("works.description", edition.title()))
                    .crumb(words.say("editions.crumb"), "/budgets-participatifs")
                    .crumb(edition.title(), edition.path())
                    .with("edition", edition)
                    .with("all", ALL)
                    .with("totals", words.totals(WorkTotals.of(funded)))
                    .with("rows", funded.stream().map(words::row).toList());
        });
    }

    /** Shows the works of all editions: added up for each, and one by one. */
    public Response all(Request request) {
        Locale locale = request.locale();
        WorkWords words = new WorkWords(context.messages(), locale);
        ListQuery chosen = ListQuery.read(request, ALL, ListFilter.of(STATUS, WorkStatus.class));
        Optional<WorkStatus> status = chosen.value(STATUS, WorkStatus.class);
        return context.database().read(handle -> {
            Map<String, WorkTotals> totals = works.totals(handle);
            Slice<WorkRow> rows = works.followed(handle, status, Keyset.of(request, ORDERED_BY))
                    .map(words::row);
            WorkTotals sum = totals.values().stream().reduce(WorkTotals.NONE, WorkTotals::plus);
            return Page.of("works-all", words.say("works.all.title"))
                    .description(words.say("works.all.lead"))
                    .crumb(words.say("editions.crumb"), "/budgets-participatifs")
                    .with("totals", words.totals(sum))
                    .with("editions", totals(editions.editions().newest(handle), totals, words))
                    .with("statuses", chosen.choices(STATUS, WorkStatus.class, words::status))
                    .with("filtered", status.isPresent())
                    .with("rows", rows)
                    .with("path", ALL)
                    .with("address", chosen.address());
        });
    }

    private static List<EditionTotals> totals(List<Edition> newest, Map<String, WorkTotals> totals, WorkWords words) {
        return newest.stream()
                .filter(edition -> totals.containsKey(edition.slug()))
                .map(edition -> new EditionTotals(
                        new Link(edition.title(), edition.worksPath()),
                        words.totals(totals.getOrDefault(edition.slug(), WorkTotals.NONE))))
                .toList();
    }
}
