package org.territoireouvert.ambassadors.web.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.ambassadors.body.BodyRepository;
import org.territoireouvert.ambassadors.mandate.KeepPost;
import org.territoireouvert.ambassadors.mandate.MandateRepository;
import org.territoireouvert.ambassadors.mandate.PostRepository;
import org.territoireouvert.ambassadors.model.Post;
import org.territoireouvert.ambassadors.model.Saved;
import org.territoireouvert.ambassadors.web.staff.StaffForm.Field;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.text.SearchText;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;

/** Forms that add a post or change one. */
final class PostStaffPages {

    private static final String PATH = "/admin/ambassadeurs/postes";
    private static final int LINE = 200;
    private static final int TEXT = 1_000;

    private final PluginContext context;
    private final BodyRepository bodies;
    private final PostRepository posts;
    private final KeepPost keep;

    PostStaffPages(PluginContext context, BodyRepository bodies, PostRepository posts, MandateRepository mandates) {
        this.context = context;
        this.bodies = bodies;
        this.posts = posts;
        this.keep = new KeepPost(context, bodies, posts, mandates);
    }

    Response begin(Request request) {
        FormInput form = FormInput.empty()
                .prefill("body", request.query("administration").orElse(""))
                .prefill("seats", "1");
        return form("post.new", PATH + "/nouveau", false).page(request, form);
    }

    Response add(Request request) {
        FormInput form = FormInput.of(request);
        StaffForm page = form("post.new", PATH + "/nouveau", false);
        Optional<Post> post = read(form, Optional.empty());
        if (post.isEmpty()) {
            return page.wrong(request, form);
        }
        return page.answer(
                request, form, keep.add(post.get(), request.actor()), post.get().path(), form);
    }

    Response edit(Request request) {
        Post post = find(request);
        return form("post.edit", PATH + "/" + post.slug(), true).page(request, filled(post));
    }

    Response change(Request request) {
        Post before = find(request);
        FormInput form = FormInput.of(request);
        StaffForm page = form("post.edit", PATH + "/" + before.slug(), true);
        Instant revision = StaffForm.revision(form);
        Optional<Post> post = read(form, Optional.of(before));
        if (post.isEmpty()) {
            return page.wrong(request, form);
        }
        Saved saved = keep.change(post.get(), revision, request.actor());
        return page.answer(request, form, saved, before.path(), filled(find(request)));
    }

    private Post find(Request request) {
        String slug = request.pathParameter("slug");
        return posts.find(slug).orElseThrow(() -> new NotFoundException("No post \"" + slug + "\""));
    }

    private StaffForm form(String title, String action, boolean known) {
        List<Field> fields = new ArrayList<>(List.of(
                Field.of("text", "label", "post.label"),
                Field.select("body", "post.body", Choices.bodies(context, bodies)),
                Field.of("area", "scope", "post.scope"),
                Field.of("text", "seats", "post.seats")));
        if (known) {
            fields.add(Field.of("date", "closed", "post.closed"));
        }
        return new StaffForm(context, title, action, fields);
    }

    private Optional<Post> read(FormInput form, Optional<Post> before) {
        String label = form.required("label", LINE, "post.label.missing");
        if (!label.isEmpty() && SearchText.fold(label).isEmpty()) {
            form.error("label", "post.label.missing");
        }
        String body = form.required("body", LINE, "post.body.missing");
        String scope = form.optional("scope", TEXT);
        int seats = Numbers.read(form, "seats", 1, Post.MOST_SEATS, 1, "post.seats.wrong");
        Optional<LocalDate> closed = form.day("closed", "date.wrong");
        if (!form.isValid()) {
            return Optional.empty();
        }
        Instant now = context.clock().instant();
        return Optional.of(new Post(
                before.map(Post::slug)
                        .orElseGet(() ->
                                Choices.freeSlug(label, one -> posts.find(one).isPresent() || one.equals("nouveau"))),
                body,
                label,
                scope,
                seats,
                before.map(Post::createdOn).orElse(LocalDate.ofInstant(now, context.zone())),
                closed,
                now));
    }

    private static FormInput filled(Post post) {
        return FormInput.empty()
                .prefill("label", post.label())
                .prefill("body", post.body())
                .prefill("scope", post.scope())
                .prefill("seats", Integer.toString(post.seats()))
                .prefill("closed", post.closedOn().map(LocalDate::toString).orElse(""))
                .prefill(StaffForm.REVISION, PortableInstant.text(post.updatedAt()));
    }
}
