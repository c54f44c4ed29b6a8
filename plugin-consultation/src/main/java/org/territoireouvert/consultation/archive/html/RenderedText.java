package org.territoireouvert.consultation.archive.html;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.territoireouvert.api.text.SafeHtml;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes onto a page of an archive what the runtime made of a text in Markdown: element by element, so that nothing but what
 * {@link Element} knows comes through, and links lead out of the archive as all others do.
 */
public final class RenderedText {

    private static final String NOTHING_FETCHED = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final Map<String, Element> ELEMENTS = Map.ofEntries(
            Map.entry("p", Element.PARAGRAPH),
            Map.entry("h3", Element.MINOR_HEADING),
            Map.entry("h4", Element.MINOR_HEADING),
            Map.entry("h5", Element.MINOR_HEADING),
            Map.entry("h6", Element.MINOR_HEADING),
            Map.entry("ul", Element.LIST),
            Map.entry("ol", Element.NUMBERED_LIST),
            Map.entry("li", Element.ITEM),
            Map.entry("strong", Element.STRONG),
            Map.entry("em", Element.EMPHASIS),
            Map.entry("blockquote", Element.QUOTE),
            Map.entry("code", Element.CODE),
            Map.entry("pre", Element.PREFORMATTED));

    private RenderedText() {}

    /**
     * Writes it.
     *
     * @param rendered as it stands on pages of the site
     * @param written as it was typed, which is written paragraph by paragraph should the other not be understood
     */
    public static void write(Html html, SafeHtml rendered, String written) throws IOException {
        Node root;
        try {
            root = parsed(rendered.markup());
        } catch (SAXException | ParserConfigurationException unknown) {
            html.paragraphs(written);
            return;
        }
        children(html, root);
    }

    /** The markup is HTML: elements that hold nothing are not closed, and a no-break space has a name. */
    private static Node parsed(String markup) throws IOException, SAXException, ParserConfigurationException {
        String xml = Html.seen(markup)
                .replace("<br>", "<br/>")
                .replace("<hr>", "<hr/>")
                .replace("&nbsp;", "\u00a0");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(NOTHING_FETCHED, true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new DefaultHandler());
        return builder.parse(new InputSource(new StringReader("<text>" + xml + "</text>")))
                .getDocumentElement();
    }

    private static void children(Html html, Node parent) throws IOException {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(html, child);
        }
    }

    private static void write(Html html, Node node) throws IOException {
        Element known = ELEMENTS.get(node.getNodeName());
        if (node instanceof Text text) {
            html.text(text.getData());
        } else if (known != null) {
            html.element(known, inside -> children(inside, node));
        } else if (node.getNodeName().equals("br")) {
            html.lineBreak();
        } else if (node instanceof org.w3c.dom.Element link
                && node.getNodeName().equals("a")) {
            html.outside(link.getAttribute("href"), link.getTextContent());
        } else {
            children(html, node);
        }
    }
}
