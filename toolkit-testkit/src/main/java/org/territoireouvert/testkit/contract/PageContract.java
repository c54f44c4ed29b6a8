package org.territoireouvert.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page of every plugin. */
final class PageContract {

    private static final String[] UNRESOLVED = {"$msg", "$fmt", "$!", "${", "()", "#if", "#foreach", "#set"};

    /** Within it people write headings of their own. */
    private static final String TEXT_OF_PEOPLE = ".to-prose";

    private PageContract() {}

    /** Checks language, headings, words, names of what can be used, and that nothing inline asks the browser to run it. */
    static void check(String path, String language, Document page) {
        assertThat(page.select("html").attr("lang")).as("language of " + path).isEqualTo(language);
        assertThat(page.select("main")).as("main part of " + path).hasSize(1);
        assertThat(page.title()).as("title of " + path).isNotBlank();
        assertThat(page.body().text()).as("unresolved reference on " + path).doesNotContain(UNRESOLVED);
        assertThat(page.select("[style], [onclick], script:not([nonce]):not([type=application/ld+json])"))
                .as("inline code on " + path)
                .isEmpty();
        checkHeadings(path, page);
        checkNames(path, page);
    }

    private static void checkHeadings(String path, Document page) {
        assertThat(page.select("h1")).as("first heading of " + path).hasSize(1);
        int before = 1;
        for (Element heading : page.select("main").select("h1, h2, h3, h4, h5, h6")) {
            if (heading.closest(TEXT_OF_PEOPLE) != null) {
                continue;
            }
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level)
                    .as("level of the heading \"" + heading.text() + "\" on " + path)
                    .isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    private static void checkNames(String path, Document page) {
        for (Element field : page.select("input:not([type=hidden]):not([type=submit]), select, textarea")) {
            assertThat(isLabelled(field, page))
                    .as("label of " + field + " on " + path)
                    .isTrue();
        }
        for (Element used : page.select("a[href], button")) {
            assertThat(isNamed(used)).as("name of " + used + " on " + path).isTrue();
        }
        assertThat(page.select("img:not([alt])"))
                .as("pictures without alternative on " + path)
                .isEmpty();
        assertThat(page.select("main table:not(:has(th))"))
                .as("tables without heads on " + path)
                .isEmpty();
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).as("identifiers on " + path).doesNotHaveDuplicates();
    }

    private static boolean isLabelled(Element field, Document page) {
        boolean named = !field.id().isEmpty()
                && !page.select("label[for=" + field.id() + "]").isEmpty();
        return named
                || field.closest("label") != null
                || field.hasAttr("aria-label")
                || field.hasAttr("aria-labelledby");
    }

    private static boolean isNamed(Element used) {
        return used.hasText()
                || used.hasAttr("aria-label")
                || used.hasAttr("aria-labelledby")
                || !used.select("img[alt], svg[aria-label], svg title").isEmpty();
    }
}
