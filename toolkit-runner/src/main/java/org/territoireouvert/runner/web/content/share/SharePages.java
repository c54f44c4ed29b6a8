package org.territoireouvert.runner.web.content.share;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.content.ContentRef;
import org.territoireouvert.api.content.Feature;
import org.territoireouvert.api.list.Keyset;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.content.DeclaredContent;
import org.territoireouvert.runner.content.discussion.Comment;
import org.territoireouvert.runner.content.discussion.CommentSort;
import org.territoireouvert.runner.text.DrawnQrPictures;
import org.territoireouvert.runner.web.content.ContentFrame;
import org.territoireouvert.runner.web.content.RequestedContent;
import org.territoireouvert.runner.web.content.discussion.CommentView;
import org.territoireouvert.runner.web.content.discussion.CommentViews;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.server.WebParts;

/** Takes a content elsewhere: by its address, on paper, as a card on another site. No third party is involved. */
public final class SharePages {

    private static final int PRINTED_COMMENTS = 200;

    private final WebParts parts;
    private final RequestedContent requested;
    private final ContentFrame frame;
    private final CommentViews views;
    private final Markdown markdown;

    /** Creates the pages. */
    public SharePages(WebParts parts, RequestedContent requested, ContentFrame frame) {
        this.parts = parts;
        this.requested = requested;
        this.frame = frame;
        this.views = new CommentViews(parts.contents(), parts.messages(), parts.markdown());
        this.markdown = parts.markdown();
    }

    /** A part of the text on paper. */
    public record PrintedText(String label, SafeHtml text) {}

    /** The permanent address of a content: it leads to its page, wherever that is now. */
    public Response page(CoreRequest request) {
        return new Response.Redirect(requested.of(request).item().path());
    }

    /** Offers the address and the ways to pass it on. */
    public Response share(CoreRequest request) {
        DeclaredContent content = requested.of(request);
        String address = request.siteAddress() + content.item().path();
        return frame.page(request, content, "share", "share.title")
                .with("address", address)
                .with("mail", "mailto:?subject=" + encoded(content.item().title()) + "&body=" + encoded(address))
                .with("picture", DrawnQrPictures.of(address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Shows a version to print, with the discussion. */
    public Response print(CoreRequest request) {
        DeclaredContent content = requested.of(request);
        String address = request.siteAddress() + content.item().path();
        List<PrintedText> texts = content.item().texts().stream()
                .map(text -> new PrintedText(
                        content.messages().format(request.locale(), text.labelKey()), markdown.render(text.text())))
                .toList();
        return frame.page(request, content, "print", "print.title")
                .with("address", address)
                .with("picture", DrawnQrPictures.of(address))
                .with("texts", texts)
                .with("comments", content.offers(Feature.COMMENTS) ? comments(content, request) : List.of());
    }

    private List<CommentView> comments(DeclaredContent content, CoreRequest request) {
        return parts.database().read(handle -> {
            List<Comment> threads = parts.contents()
                    .comments()
                    .threads(
                            handle, content.ref(), Optional.empty(), CommentSort.OLDEST, Keyset.first(PRINTED_COMMENTS))
                    .items();
            Map<String, List<Comment>> answers = parts.contents()
                    .comments()
                    .answers(handle, threads.stream().map(Comment::id).toList());
            return views.threads(handle, content, threads, answers, request);
        });
    }

    /** Shows what to write into another site. */
    public Response embedCode(CoreRequest request) {
        DeclaredContent content = requested.of(request, Feature.EMBED);
        ContentRef ref = content.ref();
        String site = request.siteAddress();
        String card = site + EmbedPages.path(ref);
        String script = "<script async src=\"" + site + EmbedPages.SCRIPT + "\" data-contenu=\"" + ref.type() + "/"
                + ref.id()
                + "\"></script>\n<noscript><a href=\"" + site + content.item().path() + "\">"
                + escaped(content.item().title()) + "</a></noscript>";
        String inline = "<iframe src=\"" + card + "\" title=\""
                + escaped(content.item().title()) + "\" width=\"100%\" height=\"320\" loading=\"lazy\"></iframe>";
        return frame.page(request, content, "embed-code", "embed.title")
                .with("script", script)
                .with("inline", inline)
                .with("card", EmbedPages.path(ref));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
