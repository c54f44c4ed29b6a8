package org.territoireouvert.participatorybudget.web.work;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.project.ProjectPath;
import org.territoireouvert.participatorybudget.web.EditionViews;
import org.territoireouvert.participatorybudget.work.FollowWork;
import org.territoireouvert.participatorybudget.work.FundedProject;
import org.territoireouvert.participatorybudget.work.WorkStore;
import org.territoireouvert.participatorybudget.work.news.PublishNews;
import org.territoireouvert.participatorybudget.work.news.RemoveNews;

/** Staff say how far the works of funded projects are, and publish news of them. */
public final class FollowPages {

    private static final String NEWS = "news";
    private static final int LONGEST_NEWS = 5_000;
    private static final String DONE = "fait";

    private final PluginContext context;
    private final EditionViews views;
    private final WorkStore store;
    private final FollowWork followWork;

    /** Creates the pages. */
    public FollowPages(PluginContext context, EditionViews views, WorkStore store, FollowWork followWork) {
        this.context = context;
        this.views = views;
        this.store = store;
        this.followWork = followWork;
    }

    /**
     * A project that staff may follow.
     *
     * @param row as everybody sees it
     * @param path of its form
     */
    public record Line(WorkRow row, String path) {}

    /** Lists the funded projects of an edition. */
    public Response list(Request request) {
        WorkWords words = words(request);
        return context.database().read(handle -> {
            Edition edition = views.requested(handle, request);
            List<Line> lines = store.works().ofEdition(handle, edition.id()).stream()
                    .map(project -> new Line(words.row(project), ProjectPath.works(edition.slug(), project.number())))
                    .toList();
            return Page.of("follow-list", words.say("follow.list.title", edition.title()))
                    .crumb(words.say("administration.title"), "/admin/budgets-participatifs")
                    .with("edition", edition)
                    .with("lines", lines);
        });
    }

    private WorkWords words(Request request) {
        return new WorkWords(context.messages(), request.locale());
    }

    private FollowedProject read(Request request) {
        return context.database().read(handle -> read(handle, request));
    }

    private FollowedProject read(Handle handle, Request request) {
        Edition edition = views.requested(handle, request);
        String number = request.pathParameter("number");
        FundedProject project = store.works()
                .funded(handle, edition.id(), number)
                .orElseThrow(() -> new NotFoundException("Works of project " + number));
        return new FollowedProject(
                edition,
                project,
                store.steps().of(handle, project.id()),
                store.news().of(handle, project.id()));
    }

    /** Shows the form. */
    public Response form(Request request) {
        FollowedProject read = read(request);
        return page(request, read, FollowForm.prefill(FormInput.empty(), read.project(), read.steps()));
    }

    /** Publishes how far works are. */
    public Response save(Request request) {
        FollowedProject read = read(request);
        String version = request.form(FollowForm.VERSION).orElse("");
        if (!version.equals(FollowWork.version(read.project().work()))) {
            return outdated(request);
        }
        FormInput form = FormInput.of(request);
        FollowForm.Written written = FollowForm.read(form, read.steps());
        Optional<FollowWork.Change> change = written.change();
        if (change.isEmpty()) {
            return page(request, read, form);
        }
        FollowWork.Outcome outcome =
                followWork.follow(read.edition(), read.project().number(), version, change.get(), request.actor());
        return switch (outcome) {
            case FollowWork.Outcome.Followed followed -> done(read);
            case FollowWork.Outcome.NotFunded gone -> throw gone(read);
            case FollowWork.Outcome.Outdated outdated -> outdated(request);
            case FollowWork.Outcome.Impossible impossible ->
                page(request, read, FollowForm.explain(form, impossible.problems(), written.keys()));
        };
    }

    private Response outdated(Request request) {
        FollowedProject now = read(request);
        FormInput form = FollowForm.resumed(request, now.project(), now.steps());
        return page(request, now, form.error("", "follow.outdated"));
    }

    private static Response done(FollowedProject read) {
        return new Response.Redirect(read.path() + "?" + DONE + "=1");
    }

    private static NotFoundException gone(FollowedProject read) {
        return new NotFoundException("Works of project " + read.project().number());
    }

    /** Publishes a piece of news. */
    public Response publishNews(Request request) {
        FollowedProject read = read(request);
        FormInput form = FollowForm.prefill(FormInput.of(request), read.project(), read.steps());
        String text = form.required(NEWS, LONGEST_NEWS, "follow.news.missing");
        if (!form.isValid()) {
            return page(request, read, form);
        }
        PublishNews publishNews = new PublishNews(context, store);
        return switch (publishNews.publish(read.edition(), read.project().number(), text, request.actor())) {
            case PUBLISHED -> done(read);
            case NOT_FUNDED -> throw gone(read);
            case NOT_FOLLOWED -> page(request, read, form.error(NEWS, "follow.news.no-status"));
        };
    }

    /** Removes a piece of news; one that is gone already is no mistake. */
    public Response removeNews(Request request) {
        FollowedProject read = read(request);
        new RemoveNews(context, store)
                .remove(read.edition(), read.project().number(), request.pathParameter(NEWS), request.actor());
        return done(read);
    }

    private Page page(Request request, FollowedProject read, FormInput form) {
        WorkWords words = words(request);
        return Page.of("follow", words.say("follow.title", read.project().title()))
                .status(form.isValid() ? 200 : 422)
                .crumb(words.say("administration.title"), "/admin/budgets-participatifs")
                .crumb(
                        words.say("follow.list.title", read.edition().title()),
                        "/admin" + read.edition().worksPath())
                .with("form", form)
                .with("read", read)
                .with("row", words.row(read.project()))
                .with("statuses", FollowedProject.statuses(words))
                .with("added", FollowForm.newKeys())
                .with("done", request.query(DONE).isPresent());
    }
}
