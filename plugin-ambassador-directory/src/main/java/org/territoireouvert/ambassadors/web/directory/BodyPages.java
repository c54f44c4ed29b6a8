package org.territoireouvert.ambassadors.web.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.body.BodyRepository.Placed;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.mandate.SeatCount;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.territory.Territories;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The tree of administrations and the page of one. */
public final class BodyPages {

    static final String PATH = "/ambassadeurs/administrations";

    private static final int LEVELS = 3;

    private final PluginContext context;
    private final BodyRepository bodies;
    private final PostRepository posts;

    /**
     * An administration in the tree.
     *
     * @param kind message that says what it is
     * @param posts that are open
     * @param free seats of them
     */
    public record Node(String path, String name, String kind, int posts, int free, List<Node> below) {
        static Node of(Placed placed, List<Node> below) {
            return new Node(
                    placed.body().path(),
                    placed.body().name(),
                    BodyPages.kind(placed.body()),
                    placed.posts(),
                    placed.free(),
                    below);
        }
    }

    /** Creates the pages. */
    public BodyPages(PluginContext context, BodyRepository bodies, PostRepository posts) {
        this.context = context;
        this.bodies = bodies;
        this.posts = posts;
    }

    /** Shows the upper levels of the tree, or what is found by words. */
    public Response tree(Request request) {
        ListQuery chosen = ListQuery.read(request, PATH);
        ListPage<Node> list = ListPage.of(
                chosen,
                bodies.list(chosen.words(), Keyset.of(request, 2))
                        .map(body -> new Node(body.path(), body.name(), kind(body), 0, 0, List.of())),
                bodies.found(chosen.words()));
        return page(request, "body-tree", "bodies.title")
                .description(context.messages().format(request.locale(), "bodies.lead"))
                .with("list", list)
                .with(
                        "searched",
                        !chosen.words().isEmpty() || !request.queryNames().isEmpty())
                .with("tree", nodes());
    }

    private List<Node> nodes() {
        Map<String, List<Placed>> below = new LinkedHashMap<>();
        for (Placed placed : bodies.tree(LEVELS, today())) {
            below.computeIfAbsent(placed.body().parent(), parent -> new ArrayList<>())
                    .add(placed);
        }
        return nodes(below, "");
    }

    private static List<Node> nodes(Map<String, List<Placed>> below, String parent) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(placed -> Node.of(placed, nodes(below, placed.body().slug())))
                .toList();
    }

    /** Shows one with what is below it and its posts. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        List<Body> way = bodies.way(slug);
        if (way.isEmpty()) {
            throw new NotFoundException("No administration \"" + slug + "\"");
        }
        Body body = way.get(way.size() - 1);
        List<PostRow> rows = posts.counted(posts.ofBody(slug), today()).stream()
                .map(count -> PostRow.of(count, today()))
                .toList();
        Page page = page(request, "body", body.name()).crumb(said(request, "bodies.title"), PATH);
        for (Body above : way.subList(0, way.size() - 1)) {
            page = page.crumb(above.name(), above.path());
        }
        return page.with("body", body)
                .with("kind", kind(body))
                .with(
                        "territory",
                        context.service(Territories.class)
                                .find(body.territory())
                                .map(one -> one.label())
                                .orElse(""))
                .with(
                        "below",
                        bodies.below(slug).stream()
                                .map(one -> new Node(one.path(), one.name(), kind(one), 0, 0, List.of()))
                                .toList())
                .with("posts", rows)
                .with("vacant", rows.stream().filter(row -> row.free() > 0).count())
                .with("directory", "/ambassadeurs?administration=" + slug)
                .with("edits", context.service(People.class).allows(request.actor(), AmbassadorRights.EDIT, slug));
    }

    private Page page(Request request, String template, String title) {
        String said = template.equals("body") ? title : said(request, title);
        return Page.of(template, said).crumb(said(request, "menu.ambassadors"), "/ambassadeurs");
    }

    private String said(Request request, String key) {
        return context.messages().format(request.locale(), key);
    }

    static String kind(Body body) {
        return "body-kind." + body.kind().name().toLowerCase(Locale.ROOT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }

    /** A post in a list. */
    public record PostRow(String path, String label, String scope, int seats, int free, boolean isOpen) {
        static PostRow of(SeatCount count, LocalDate today) {
            return new PostRow(
                    count.post().path(),
                    count.post().label(),
                    count.post().scope(),
                    count.post().seats(),
                    count.post().isOpen(today) ? count.free() : 0,
                    count.post().isOpen(today));
        }
    }
}
