package org.territoireouvert.runner.web.opendata;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.owasp.encoder.Encode;
import org.territoireouvert.api.content.ContentItem;

/** Writes site maps (sitemaps.org 0.9): one file, or an index of files when there is more than one may hold. */
final class SiteMapFile {

    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private final Writer writer;
    private final String siteAddress;

    SiteMapFile(OutputStream stream, String siteAddress) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.siteAddress = siteAddress;
    }

    void beginPages() throws IOException {
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset " + NAMESPACE + ">\n");
    }

    void pages(List<String> paths) throws IOException {
        for (String path : paths) {
            writer.write("<url><loc>" + Encode.forXml(siteAddress + path) + "</loc></url>\n");
        }
    }

    void item(ContentItem item) throws IOException {
        writer.write("<url><loc>" + Encode.forXml(siteAddress + item.path()) + "</loc><lastmod>" + item.updatedAt()
                + "</lastmod></url>\n");
    }

    void endPages() throws IOException {
        writer.write("</urlset>\n");
        writer.flush();
    }

    /** Writes the index: own pages and one file for each part of the contents. */
    void index(List<ContentWalk.Part> parts) throws IOException {
        writer.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex " + NAMESPACE + ">\n");
        file("/sitemap/site/pages.xml");
        for (ContentWalk.Part part : parts) {
            String after = part.afterId().isEmpty()
                    ? ""
                    : "?apres=" + URLEncoder.encode(part.afterId(), StandardCharsets.UTF_8);
            file("/sitemap/" + part.type().owner() + "/" + part.type().type().name() + ".xml" + after);
        }
        writer.write("</sitemapindex>\n");
        writer.flush();
    }

    private void file(String path) throws IOException {
        writer.write("<sitemap><loc>" + Encode.forXml(siteAddress + path) + "</loc></sitemap>\n");
    }
}
