package org.territoireouvert.ambassadors.web.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.ambassadors.mandate.HeldMandate;
import org.territoireouvert.ambassadors.mandate.MandateEnds;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.mandate.PostSearch;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.person.AmbassadorSearch;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Where staff start: what has to be looked after, and everybody of the directory. */
final class DeskPages {

    static final String PATH = "/admin/ambassadeurs/annuaire";

    private static final int SHOWN = 20;

    private final PluginContext context;
    private final AmbassadorRepository ambassadors;
    private final MandateRepository mandates;
    private final PostRepository posts;

    /**
     * A line of the list.
     *
     * @param state {@code running}, {@code coming}, {@code over} or {@code none}
     */
    public record Line(
            String slug, String name, String post, String mandate, String state, LocalDate to, boolean linked) {}

    /** A mandate that ends soon. */
    public record Ending(String id, String name, LocalDate to) {}

    DeskPages(
            PluginContext context, AmbassadorRepository ambassadors, MandateRepository mandates, PostRepository posts) {
        this.context = context;
        this.ambassadors = ambassadors;
        this.mandates = mandates;
        this.posts = posts;
    }

    Response show(Request request) {
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), context.zone());
        ListQuery chosen = ListQuery.read(request, PATH);
        AmbassadorSearch search =
                new AmbassadorSearch(chosen.words(), "", "", "", Optional.empty(), AmbassadorSearch.Terms.ANY, today);
        Slice<Ambassador> found = ambassadors.list(search, Keyset.of(request, 2));
        Map<String, HeldMandate> held = mandates
                .heldBy(found.items().stream().map(Ambassador::slug).toList())
                .stream()
                .collect(Collectors.toMap(one -> one.mandate().ambassador(), one -> one, (one, other) -> one));
        List<Ending> ending = mandates.ending(today, today.plusDays(MandateEnds.DAYS), SHOWN).stream()
                .map(one -> new Ending(
                        one.id(),
                        ambassadors.find(one.ambassador()).map(Ambassador::name).orElse(""),
                        one.to()))
                .toList();
        List<Post> vacant = posts.list(new PostSearch("", "", true, today), Keyset.first(SHOWN))
                .items();
        return Page.of("staff-desk", context.messages().format(request.locale(), "desk.title"))
                .with(
                        "list",
                        ListPage.of(
                                chosen,
                                found.map(one -> line(one, held.get(one.slug()), today)),
                                ambassadors.found(search)))
                .with("ending", ending)
                .with("vacant", vacant)
                .with("days", MandateEnds.DAYS);
    }

    private static Line line(Ambassador ambassador, @Nullable HeldMandate held, LocalDate today) {
        if (held == null) {
            return new Line(
                    ambassador.slug(),
                    ambassador.name(),
                    "",
                    "",
                    "none",
                    today,
                    !ambassador.account().isEmpty());
        }
        return new Line(
                ambassador.slug(),
                ambassador.name(),
                held.post(),
                held.mandate().id(),
                held.mandate().runs(today) ? "running" : held.mandate().isOver(today) ? "over" : "coming",
                held.mandate().to(),
                !ambassador.account().isEmpty());
    }
}
