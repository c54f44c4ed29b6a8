package org.territoireouvert.ambassadors.web.directory;

import java.time.LocalDate;
import java.util.List;
import org.territoireouvert.ambassadors.AmbassadorRights;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.draw.call.Call;
import org.territoireouvert.ambassadors.draw.call.CallRepository;
import org.territoireouvert.ambassadors.mandate.HeldMandate;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.mandate.PostSearch;
import org.territoireouvert.ambassadors.mandate.SeatCount;
import org.territoireouvert.ambassadors.model.Ambassador;
import org.territoireouvert.ambassadors.model.Body;
import org.territoireouvert.ambassadors.model.Mandate;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.person.AmbassadorRepository;
import org.territoireouvert.ambassadors.web.directory.BodyPages.PostRow;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListPage;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.people.People;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Choice;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** The list of posts, vacant ones among them, and the page of one with who held it after whom. */
public final class PostPages {

    private static final String PATH = "/ambassadeurs/postes";
    private static final String BODY = "administration";
    private static final String STATE = "etat";
    private static final String VACANT = "vacant";

    private final PluginContext context;
    private final BodyRepository bodies;
    private final PostRepository posts;
    private final MandateRepository mandates;
    private final AmbassadorRepository ambassadors;
    private final CallRepository calls;

    /**
     * Somebody who holds or held the post.
     *
     * @param after name of whom they follow, empty for nobody
     */
    public record Holder(String path, String name, MandateView mandate, String after) {}

    /** A call for volunteers. */
    public record OpenCall(String path, String title) {}

    /** Creates the pages. */
    public PostPages(
            PluginContext context,
            BodyRepository bodies,
            PostRepository posts,
            MandateRepository mandates,
            AmbassadorRepository ambassadors,
            CallRepository calls) {
        this.context = context;
        this.bodies = bodies;
        this.posts = posts;
        this.mandates = mandates;
        this.ambassadors = ambassadors;
        this.calls = calls;
    }

    /** Shows the list. */
    public Response list(Request request) {
        ListQuery chosen = ListQuery.read(request, PATH, ListFilter.open(BODY), ListFilter.of(STATE, List.of(VACANT)));
        PostSearch search = new PostSearch(
                chosen.words(), chosen.value(BODY), chosen.value(STATE).equals(VACANT), today());
        Slice<Post> found = posts.list(search, Keyset.of(request, 2));
        List<SeatCount> counted = posts.counted(found.items(), today());
        Slice<PostRow> rows = new Slice<>(
                counted.stream().map(count -> PostRow.of(count, today())).toList(), found.previous(), found.next());
        Messages messages = context.messages();
        List<Choice> choices = bodies.below("").stream()
                .map(body -> new Choice(body.slug(), body.name(), body.slug().equals(chosen.value(BODY))))
                .toList();
        return Page.of("post-list", messages.format(request.locale(), "posts.title"))
                .description(messages.format(request.locale(), "posts.lead"))
                .crumb(messages.format(request.locale(), "menu.ambassadors"), "/ambassadeurs")
                .with(
                        "list",
                        ListPage.of(chosen, rows, posts.found(search))
                                .filter(
                                        BODY,
                                        messages.format(request.locale(), "ambassadors.body"),
                                        messages.format(request.locale(), "ambassadors.all-bodies"),
                                        choices)
                                .filter(
                                        STATE,
                                        messages.format(request.locale(), "posts.state"),
                                        messages.format(request.locale(), "posts.state.all"),
                                        chosen.choices(
                                                STATE,
                                                List.of(VACANT),
                                                value -> messages.format(request.locale(), "posts.vacant-only"))));
    }

    /** Shows one. */
    public Response show(Request request) {
        String slug = request.pathParameter("slug");
        Post post = posts.find(slug).orElseThrow(() -> new NotFoundException("No post \"" + slug + "\""));
        List<Body> way = bodies.way(post.body());
        List<Mandate> all = mandates.ofPost(slug);
        List<Holder> holders = all.stream().map(one -> holder(one, post, all)).toList();
        SeatCount count = posts.counted(List.of(post), today()).get(0);
        Page page = Page.of("post", post.label())
                .crumb(context.messages().format(request.locale(), "menu.ambassadors"), "/ambassadeurs")
                .crumb(context.messages().format(request.locale(), "bodies.title"), BodyPages.PATH);
        for (Body body : way) {
            page = page.crumb(body.name(), body.path());
        }
        return page.with("post", post)
                .with("body", way.get(way.size() - 1))
                .with("free", post.isOpen(today()) ? count.free() : 0)
                .with("closed", !post.isOpen(today()))
                .with(
                        "serving",
                        holders.stream()
                                .filter(one -> one.mandate().isRunning())
                                .toList())
                .with(
                        "others",
                        holders.stream()
                                .filter(one -> !one.mandate().isRunning())
                                .toList())
                .with("calls", openCalls(slug))
                .with("edits", context.service(People.class).allows(request.actor(), AmbassadorRights.EDIT, slug));
    }

    private List<OpenCall> openCalls(String slug) {
        return calls.ofPost(slug).stream()
                .filter(call -> call.isOpen(context.clock().instant()))
                .map((Call call) -> new OpenCall(call.path(), call.title()))
                .toList();
    }

    private Holder holder(Mandate mandate, Post post, List<Mandate> all) {
        String after = all.stream()
                .filter(one -> one.id().equals(mandate.successorOf()))
                .findFirst()
                .map(one -> name(one.ambassador()))
                .orElse("");
        return new Holder(
                "/ambassadeurs/" + mandate.ambassador(),
                name(mandate.ambassador()),
                MandateView.of(new HeldMandate(mandate, post.label(), post.body(), ""), today()),
                after);
    }

    private String name(String ambassador) {
        return ambassadors.find(ambassador).map(Ambassador::name).orElse(ambassador);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }
}
