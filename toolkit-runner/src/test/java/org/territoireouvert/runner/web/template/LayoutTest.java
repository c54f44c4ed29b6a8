package org.territoireouvert.runner.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.template.layout.Frame;

class LayoutTest {

    private static final Page LIST =
            Page.of("list", "Les projets").crumb("Budget participatif", "/budgets-participatifs");

    @Test
    void thereIsOneHeadingOneMainAndALanguage() throws Exception {
        Document page = show(1, LIST, Locale.FRENCH, FixtureSite.VISITOR);

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main#contenu.to-main.to-wrap")).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.title()).isEqualTo("Les projets – Participer en Val-de-Lisière");
        assertThat(page.select(".to-skip").attr("href")).isEqualTo("#contenu");
        assertThat(page.select("[style], script, style")).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aRefusedFormSaysSoInTheTitle() throws Exception {
        Document page = show(1, LIST.status(422), Locale.FRENCH, FixtureSite.VISITOR);

        assertThat(page.select(".to-tools a[hreflang=en]").attr("href"))
                .isEqualTo("/langue?lang=en&back=%2Fbudgets-participatifs");
        assertThat(page.title()).startsWith("Erreur : Les projets");
    }

    @Test
    void theWayUpStartsAtHomeAndEndsHere() throws Exception {
        Document page = show(1, LIST, Locale.FRENCH, FixtureSite.VISITOR);

        assertThat(page.select(".to-crumbs li").eachText())
                .containsExactly("Accueil", "Budget participatif", "Les projets");
        assertThat(page.select(".to-crumbs [aria-current=page]").text()).isEqualTo("Les projets");
    }

    @Test
    void theMenuShowsSixEntriesAndThenMore() throws Exception {
        Document six = show(6, LIST, Locale.FRENCH, FixtureSite.VISITOR);
        Document seven = show(7, LIST, Locale.FRENCH, FixtureSite.VISITOR);

        assertThat(six.select("#menu ul:first-of-type li")).hasSize(6);
        assertThat(seven.select("#menu ul:first-of-type li")).hasSize(7);
        assertThat(seven.select("#menu a[href=/plus]").text()).isEqualTo("Plus");
        assertThat(six.select("#menu a[aria-current=true]").attr("href")).isEqualTo("/p1");
    }

    @Test
    void aDisabledPluginLeavesTheMenuAtOnce() throws Exception {
        FixturePlugin plugin = plugin(1);
        FixtureSite site = new FixtureSite(List.of(plugin));
        Frame frame = FixtureSite.frame(Locale.FRENCH, "/p1", FixtureSite.VISITOR);
        assertThat(site.renderer.render(Optional.of(plugin), LIST, frame)).contains("href=\"/p1\"");

        plugin.serve(false);

        assertThat(site.renderer.render(Optional.of(plugin), LIST, frame)).doesNotContain("href=\"/p1\"");
    }

    @Test
    void theHomePageWritesItsOwnMainPartAndHasNoWayUp() {
        FixtureSite site = new FixtureSite(List.of());
        Page home = Page.of("site/home-fixture", "Accueil");

        Document page = Jsoup.parse(site.renderer.render(
                Optional.empty(), home, FixtureSite.frame(Locale.FRENCH, "/", FixtureSite.VISITOR)));

        assertThat(page.select("main")).hasSize(1);
        assertThat(page.expectFirst("main").className()).isEmpty();
        assertThat(page.select(".to-crumbs")).isEmpty();
        assertThat(page.select("#menu ul:first-of-type li").text()).isEqualTo("Accueil");
        assertThat(page.expectFirst("meta[name=description]").attr("content"))
                .isEqualTo("Participer aux décisions publiques – Communauté de communes Val-de-Lisière");
    }

    @Test
    void englishIsOneLinkAway() throws Exception {
        Document french = show(1, LIST, Locale.FRENCH, FixtureSite.VISITOR);
        Document english = show(1, LIST, Locale.ENGLISH, FixtureSite.VISITOR);

        assertThat(french.select(".to-tools a[hreflang=en]").attr("href"))
                .isEqualTo("/langue?lang=en&back=%2Fp1%2Fliste%3Fq%3D%C3%A9%26page%3D2");
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.expectFirst(".to-crumbs a").text()).isEqualTo("Home");
    }

    @Test
    void theFooterNamesTheAuthorityAndTheObligatoryPages() throws Exception {
        Document page = show(1, LIST, Locale.FRENCH, FixtureSite.VISITOR);

        assertThat(page.select("footer a").eachAttr("href"))
                .containsExactly(
                        "tel:0100000000",
                        "/contact",
                        "/donnees-ouvertes",
                        "/statistiques",
                        "/flux",
                        "/agenda",
                        "/organisations",
                        "/moderation",
                        "/journal",
                        "/accessibilite",
                        "/mentions-legales",
                        "/donnees-personnelles",
                        "/plan-du-site");
        assertThat(page.select("footer a[href=/accessibilite]").text())
                .isEqualTo("Accessibilité : partiellement conforme");
        assertThat(page.select("footer address").text()).startsWith("12, place du Champ-de-Foire 00400");
    }

    @Test
    void onlyStaffSeesTheAdministration() throws Exception {
        Document visitor = show(1, LIST, Locale.FRENCH, FixtureSite.VISITOR);
        Document agent = show(1, LIST, Locale.FRENCH, FixtureSite.AGENT);
        Document admin = showAt("/admin/plugins", FixtureSite.AGENT);

        assertThat(visitor.select("a[href=/admin]")).isEmpty();
        assertThat(agent.select(".to-tools a[href=/admin]")).hasSize(1);
        assertThat(agent.select(".to-adminbar")).isEmpty();
        assertThat(admin.select(".to-adminbar form[action=/deconnexion] input[name=_jeton]"))
                .hasSize(1);
        assertThat(showAt("/admin/connexion", FixtureSite.VISITOR).select(".to-adminbar"))
                .isEmpty();
    }

    private static Document showAt(String path, Actor actor) throws Exception {
        FixturePlugin plugin = plugin(1);
        FixtureSite site = new FixtureSite(List.of(plugin));
        return Jsoup.parse(
                site.renderer.render(Optional.of(plugin), LIST, FixtureSite.frame(Locale.FRENCH, path, actor)));
    }

    private static Document show(int plugins, Page page, Locale locale, Actor actor) throws Exception {
        List<InstalledPlugin> installed = new ArrayList<>();
        for (int number = 1; number <= plugins; number++) {
            installed.add(plugin(number));
        }
        FixtureSite site = new FixtureSite(installed);
        Frame frame = FixtureSite.frame(locale, "/p1/liste", actor);
        return Jsoup.parse(site.renderer.render(Optional.of(installed.get(0)), page, frame));
    }

    private static FixturePlugin plugin(int number) throws Exception {
        return new FixturePlugin(
                "p" + number,
                Map.of("templates/list.vm", "<h1>$page.title</h1>"),
                "menu=Entrée " + number,
                new MenuEntry("menu", "/p" + number, number));
    }
}
