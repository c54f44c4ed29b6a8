package org.territoireouvert.runner.web.opendata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.opendata.ContentWalk.Part;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Publication;
import org.territoireouvert.runner.web.server.WebParts;

/** What robots read: the site map, what they may visit, whom to tell of a weakness. */
final class RobotPages {

    /** Addresses that one file may hold (sitemaps.org). */
    private static final int MOST = 50_000;

    private static final String XML = "application/xml; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Duration SECURITY_TEXT_HOLDS = Duration.ofDays(180);
    private static final List<String> OWN_PATHS = List.of(
            "/",
            "/statistiques",
            "/donnees-ouvertes",
            "/flux",
            "/agenda",
            "/organisations",
            "/moderation",
            "/journal",
            "/journal/points-de-controle",
            "/contact",
            "/plan-du-site",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles");

    private final WebParts parts;
    private final ContentWalk walk;

    RobotPages(WebParts parts) {
        this.parts = parts;
        this.walk = new ContentWalk(() -> parts.contents().known().types(), MOST);
    }

    /** Answers one file when all fits into one, else an index. */
    Response siteMap(CoreRequest request) throws IOException {
        ContentWalk.Found found = walk.parts();
        List<Part> contents = found.parts();
        boolean one = found.items() + ownPaths().size() <= MOST;
        request.publish(Publication.passing());
        String site = request.siteAddress();
        return new Response.Download("sitemap.xml", XML, stream -> {
            SiteMapFile file = new SiteMapFile(stream, site);
            if (one) {
                file.beginPages();
                file.pages(ownPaths());
                for (Part part : contents) {
                    walk.visit(part, file::item);
                }
                file.endPages();
            } else {
                file.index(contents);
            }
        });
    }

    Response siteMapPart(CoreRequest request) {
        ListQuery.refuseOthers(request, "apres");
        String plugin = request.pathParameter("plugin");
        String type = request.pathParameter("type").replaceFirst("\\.xml$", "");
        String site = request.siteAddress();
        String name = request.pathParameter("type");
        if (plugin.equals("site") && name.equals("pages.xml")) {
            return new Response.Download(name, XML, stream -> {
                SiteMapFile file = new SiteMapFile(stream, site);
                file.beginPages();
                file.pages(ownPaths());
                file.endPages();
            });
        }
        Part part = parts.contents()
                .known()
                .type(plugin + "." + type)
                .map(known -> new Part(known, request.query("apres").orElse("")))
                .orElseThrow(() -> new NotFoundException("site map of " + plugin + "/" + name));
        request.publish(Publication.passing());
        return new Response.Download(name, XML, stream -> {
            SiteMapFile file = new SiteMapFile(stream, site);
            file.beginPages();
            walk.visit(part, file::item);
            file.endPages();
        });
    }

    private List<String> ownPaths() {
        List<String> paths = new ArrayList<>(OWN_PATHS);
        for (InstalledPlugin plugin : parts.serving()) {
            plugin.contributions().menu().stream().map(MenuEntry::path).forEach(paths::add);
        }
        parts.data().declared().datasets().forEach(dataset -> paths.add(dataset.path()));
        return paths.stream().distinct().toList();
    }

    Response robots(CoreRequest request) {
        return text("robots.txt", """
                User-agent: *
                Disallow: /admin
                Disallow: /mon-compte
                Disallow: /connexion
                Disallow: /recherche
                Sitemap: %s/sitemap.xml
                """.formatted(request.siteAddress()));
    }

    /** Whom to tell of a weakness (RFC 9116): the mailbox of the site, or else its form. */
    Response security(CoreRequest request) {
        String email = parts.instance().current().text(Instance.Text.EMAIL);
        String contact = email.isEmpty() ? request.siteAddress() + "/contact" : "mailto:" + email;
        request.publish(Publication.passing());
        return text("security.txt", """
                Contact: %s
                Expires: %s
                Preferred-Languages: fr, en
                Canonical: %s/.well-known/security.txt
                """.formatted(
                        contact,
                        parts.clock().instant().plus(SECURITY_TEXT_HOLDS).truncatedTo(ChronoUnit.DAYS),
                        request.siteAddress()));
    }

    private static Response text(String name, String text) {
        return new Response.Download(name, TEXT, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
