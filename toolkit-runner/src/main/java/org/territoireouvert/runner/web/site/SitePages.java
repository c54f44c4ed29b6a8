package org.territoireouvert.runner.web.site;

import static org.territoireouvert.runner.web.route.CorePermissions.READ;

import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;

/** The addresses of the public pages of the runtime. */
public final class SitePages implements PageSet {

    private final HomePage home;
    private final LegalPages legal;
    private final ContactPages contact;
    private final SiteMap map;
    private final HealthPage health;
    private final LanguageSwitch language = new LanguageSwitch();

    /** Creates the pages. */
    public SitePages(WebParts parts) {
        this.home = new HomePage(parts);
        this.legal = new LegalPages(parts);
        this.contact = new ContactPages(parts);
        this.map = new SiteMap(parts);
        this.health = new HealthPage(parts);
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get("/", READ, home::show)
                .get("/plus", READ, map::more)
                .get("/accessibilite", READ, legal::accessibility)
                .get("/mentions-legales", READ, legal::notices)
                .get("/donnees-personnelles", READ, legal::personalData)
                .get("/plan-du-site", READ, map::page)
                .get("/contact", READ, contact::show)
                .post("/contact", READ, contact::send)
                .get("/contact/envoye", READ, contact::sent)
                .get("/langue", READ, language::choose)
                .get("/health", READ, health::show);
    }
}
