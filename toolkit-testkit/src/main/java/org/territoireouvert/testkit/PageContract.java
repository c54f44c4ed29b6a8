package org.territoireouvert.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page of every plugin. */
final class PageContract {

    private PageContract() {}

    /** Checks language, headings, words, labels, and that nothing inline asks the browser to run it. */
    static void check(String path, String language, Document page) {
        assertThat(page.select("html").attr("lang")).as("language of " + path).isEqualTo(language);
        assertThat(page.select("h1")).as("first heading of " + path).hasSize(1);
        assertThat(page.select("main")).as("main part of " + path).hasSize(1);
        assertThat(page.title()).as("title of " + path).isNotBlank();
        assertThat(page.body().text()).as("unresolved reference on " + path).doesNotContain("$msg", "$fmt", "$!", "()");
        assertThat(page.select("[style], [onclick], script:not([nonce]):not([type=application/ld+json])"))
                .as("inline code on " + path)
                .isEmpty();
        for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(isLabelled(field, page))
                    .as("label of " + field + " on " + path)
                    .isTrue();
        }
    }

    private static boolean isLabelled(Element field, Document page) {
        boolean named = !field.id().isEmpty()
                && !page.select("label[for=" + field.id() + "]").isEmpty();
        return named || field.closest("label") != null;
    }
}
