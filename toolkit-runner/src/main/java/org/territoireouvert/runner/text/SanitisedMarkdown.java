package org.territoireouvert.runner.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import org.territoireouvert.api.text.Markdown;
import org.territoireouvert.api.text.SafeHtml;

/**
 * CommonMark with HTML shown as text, cleaned once more by a list of allowed elements. Pictures become their description;
 * links are marked as written by users. Safe for all threads.
 */
public final class SanitisedMarkdown implements Markdown {

    private static final int BELOW_SECTIONS = 3;
    private static final int BELOW_TITLE = 2;
    private static final int LAST_LEVEL = 6;
    // Relative links are kept only when jsoup can resolve them.
    private static final String BASE = "https://site.invalid/";

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private final Safelist allowed;
    private final int firstLevel;
    private final OutputSettings settings = new OutputSettings().prettyPrint(false);

    /** Renders what people write: headings from level 3 on, links marked as theirs. */
    public SanitisedMarkdown() {
        this(BELOW_SECTIONS, allowed().addEnforcedAttribute("a", "rel", "ugc nofollow noopener"));
    }

    private SanitisedMarkdown(int firstLevel, Safelist allowed) {
        this.firstLevel = firstLevel;
        this.allowed = allowed;
    }

    /** Renders whole pages that the authority writes: headings from level 2 on, links of its own. */
    public static SanitisedMarkdown ofAuthority() {
        return new SanitisedMarkdown(BELOW_TITLE, allowed().addTags("h2"));
    }

    private static Safelist allowed() {
        return new Safelist()
                .addTags(
                        "p", "br", "hr", "h3", "h4", "h5", "h6", "strong", "em", "blockquote", "ul", "ol", "li", "code")
                .addTags("pre", "a")
                .addAttributes("a", "href")
                .addAttributes("ol", "start")
                .addProtocols("a", "href", "http", "https", "mailto", "#")
                .preserveRelativeLinks(true);
    }

    @Override
    public SafeHtml render(String markdown) {
        Node document = parser.parse(markdown);
        document.accept(new Simplification(firstLevel));
        return new TrustedHtml(Jsoup.clean(renderer.render(document), BASE, allowed, settings));
    }

    /** Shifts headings below those of the page and replaces pictures by their description. */
    private static final class Simplification extends AbstractVisitor {

        private final int firstLevel;

        Simplification(int firstLevel) {
            this.firstLevel = firstLevel;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LAST_LEVEL, heading.getLevel() + firstLevel - 1));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            for (Node description : children(image)) {
                image.insertBefore(description);
                description.accept(this);
            }
            image.unlink();
        }

        private static List<Node> children(Node parent) {
            return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNext)
                    .toList();
        }
    }
}
