package org.territoireouvert.runner.web.content;

import java.util.List;
import org.territoireouvert.runner.content.ContentParts;
import org.territoireouvert.runner.content.embed.EmbedDomains;
import org.territoireouvert.runner.web.content.discussion.CommentPages;
import org.territoireouvert.runner.web.content.discussion.DiscussionPart;
import org.territoireouvert.runner.web.content.discussion.OwnCommentPages;
import org.territoireouvert.runner.web.content.share.EmbedDomainPages;
import org.territoireouvert.runner.web.content.share.EmbedPages;
import org.territoireouvert.runner.web.content.share.SharePages;
import org.territoireouvert.runner.web.file.AttachmentPart;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.search.RelatedPart;
import org.territoireouvert.runner.web.server.WebParts;

/** The pages that belong to contents, whichever plugin publishes them. */
public final class ContentPages implements PageSet {

    private static final String BASE = "/contenus/{type}/{id}";
    private static final String COMMENTS = BASE + "/commentaires";
    private static final String COMMENT = COMMENTS + "/{commentaire}";

    private final CommentPages comments;
    private final OwnCommentPages own;
    private final ActPages acts;
    private final HistoryPages history;
    private final TagPages tags;
    private final LinkPages links;
    private final SharePages share;
    private final EmbedPages embed;
    private final EmbedDomainPages domains;

    /** Builds them. */
    public ContentPages(WebParts parts) {
        ContentParts contents = parts.contents();
        RequestedContent requested = new RequestedContent(contents);
        ContentFrame frame = new ContentFrame(parts.messages());
        EmbedDomains embedDomains = new EmbedDomains();
        this.comments = new CommentPages(parts, requested, frame, discussion(parts));
        this.own = new OwnCommentPages(parts, requested, frame);
        this.acts = new ActPages(parts, requested, frame);
        this.history = new HistoryPages(contents, requested, frame, parts.messages());
        this.tags = new TagPages(contents, requested, frame, parts.messages());
        this.links = new LinkPages(contents, requested, frame, parts.messages());
        this.share = new SharePages(parts, requested, frame);
        this.embed = new EmbedPages(contents, requested, embedDomains, parts.messages());
        this.domains = new EmbedDomainPages(parts, embedDomains);
    }

    /** Returns what stands below the pages of contents, in its order. */
    public static ContentSections sections(WebParts parts) {
        ContentParts contents = parts.contents();
        return new ContentSections(
                contents,
                parts.messages(),
                List.of(
                        new AttachmentPart(parts),
                        new LinksPart(contents, parts.messages()),
                        new ActsPart(contents, parts.notifications().follows()),
                        discussion(parts),
                        new RelatedPart(parts)));
    }

    private static DiscussionPart discussion(WebParts parts) {
        return new DiscussionPart(parts.contents(), parts.messages(), parts.markdown());
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(BASE, CorePermissions.READ, share::page)
                .get(BASE + "/partager", CorePermissions.READ, share::share)
                .get(BASE + "/imprimer", CorePermissions.READ, share::print)
                .get(BASE + "/integrer", CorePermissions.READ, share::embedCode)
                .get(BASE + "/historique", CorePermissions.READ, history::list)
                .get(BASE + "/soutien", CorePermissions.READ, acts::supportForm)
                .post(BASE + "/soutien", CorePermissions.TAKE_PART, acts::support)
                .get(BASE + "/suivre", CorePermissions.READ, acts::followForm)
                .post(BASE + "/suivre", CorePermissions.TAKE_PART, acts::follow)
                .get(BASE + "/signaler", CorePermissions.READ, acts::reportForm)
                .post(BASE + "/signaler", CorePermissions.TAKE_PART, acts::report)
                .get(BASE + "/mots-cles", CorePermissions.TAKE_PART, tags::form)
                .post(BASE + "/mots-cles", CorePermissions.TAKE_PART, tags::save)
                .get(BASE + "/liens", CorePermissions.EDIT_CONTENTS, links::form)
                .post(BASE + "/liens", CorePermissions.EDIT_CONTENTS, links::add)
                .post(BASE + "/liens/retirer", CorePermissions.EDIT_CONTENTS, links::remove)
                .get(TagPages.PATH + "/{mot}", CorePermissions.READ, tags::with);
        routes.get(COMMENTS, CorePermissions.READ, comments::list)
                .get(COMMENTS + "/ecrire", CorePermissions.READ, comments::form)
                .post(COMMENTS, CorePermissions.TAKE_PART, comments::write)
                .get(COMMENT, CorePermissions.READ, comments::thread)
                .get(COMMENT + "/modifier", CorePermissions.TAKE_PART, own::changeForm)
                .post(COMMENT + "/modifier", CorePermissions.TAKE_PART, own::change)
                .get(COMMENT + "/retirer", CorePermissions.TAKE_PART, own::withdrawForm)
                .post(COMMENT + "/retirer", CorePermissions.TAKE_PART, own::withdraw)
                .post(COMMENT + "/soutien", CorePermissions.TAKE_PART, acts::supportComment)
                .get(COMMENT + "/signaler", CorePermissions.READ, acts::reportCommentForm)
                .post(COMMENT + "/signaler", CorePermissions.TAKE_PART, acts::reportComment);
        routes.get("/embed/{type}/{id}", CorePermissions.READ, embed::card)
                .get(EmbedPages.SCRIPT, CorePermissions.READ, embed::script)
                .get(EmbedDomainPages.PATH, CorePermissions.ADMINISTER, domains::list)
                .post(EmbedDomainPages.PATH, CorePermissions.ADMINISTER, domains::add)
                .post(EmbedDomainPages.PATH + "/retirer", CorePermissions.ADMINISTER, domains::remove);
    }
}
