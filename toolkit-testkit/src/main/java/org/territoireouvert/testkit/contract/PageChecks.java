package org.territoireouvert.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.territoireouvert.runner.plugin.Contributions.Method;
import org.territoireouvert.runner.plugin.Contributions.Route;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** What the pages of a plugin look like, also when something is wrong. */
interface PageChecks {

    TestedPlugin tested();

    /** Returns the pages that everybody can open. */
    private Set<String> openPages() {
        try (TestBrowser visitor = tested().site().browser()) {
            return new PluginPages(tested().plugin(), visitor).open();
        }
    }

    @Test
    default void showsEveryPublicPageInBothLanguages() {
        try (TestBrowser visitor = tested().site().browser()) {
            openPages().forEach(path -> checkPage(path, visitor, List.of(200)));
        }
    }

    /** A page of one's own is not there for an administrator who has none. */
    @Test
    default void showsEveryPageOfStaffInBothLanguages() {
        try (TestBrowser administrator = tested().site().browser().asAdministrator()) {
            for (String path : new PluginPages(tested().plugin(), administrator).closed()) {
                checkPage(path, administrator, path.startsWith("/admin/") ? List.of(200) : List.of(200, 404));
            }
        }
    }

    private static void checkPage(String path, TestBrowser browser, List<Integer> statuses) {
        for (String language : List.of("fr", "en")) {
            HttpResponse<String> answer = browser.get(path, language);

            assertThat(answer.statusCode()).as(path + " in " + language).isIn(statuses);
            if (isPage(answer)) {
                PageContract.check(path, language, Jsoup.parse(answer.body()));
            }
        }
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    @Test
    default void linksToWhatItsPagesShow() {
        List<Route> parts = tested().contributions().routes().stream()
                .filter(route -> route.method() == Method.GET)
                .filter(PluginPages::isOpen)
                .filter(PluginPages::hasParameter)
                .toList();

        if (!parts.isEmpty()) {
            assertThat(openPages())
                    .as("a page for everybody links to something of the demonstration")
                    .anyMatch(path -> parts.stream().anyMatch(route -> PluginPages.leadsTo(route, path)));
        }
    }

    @Test
    default void answersWhatDoesNotExistWithoutFailing() {
        try (TestSite empty = tested().empty();
                TestBrowser administrator = empty.browser().asAdministrator()) {
            String token = administrator.token();
            for (Route route : TestedPlugin.on(empty).contributions().routes()) {
                String path = PluginPages.invented(route);
                HttpResponse<String> answer = route.method() == Method.GET
                        ? administrator.get(path)
                        : administrator.post(path, Map.of("_jeton", token));

                assertThat(answer.statusCode()).as(route.method() + " " + path).isLessThan(500);
            }
        }
    }

    @Test
    default void failsWithACleanPage() throws SQLException {
        try (TestSite broken = tested().empty();
                TestBrowser visitor = broken.browser()) {
            Set<String> tables = new PluginTables(
                            broken.tables(), tested().plugin().descriptor().tablePrefix())
                    .hide();
            for (Route route : TestedPlugin.on(broken).contributions().routes()) {
                if (route.method() == Method.GET && PluginPages.isOpen(route) && !PluginPages.hasParameter(route)) {
                    HttpResponse<String> answer = visitor.get(route.path());

                    assertThat(answer.body())
                            .as(route.path() + " without its tables")
                            .doesNotContain("Exception", "\tat ");
                    assertThat(tables).noneMatch(answer.body()::contains);
                    if (isPage(answer)) {
                        PageContract.check(route.path() + " without its tables", "fr", Jsoup.parse(answer.body()));
                    }
                }
            }
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        }
    }
}
