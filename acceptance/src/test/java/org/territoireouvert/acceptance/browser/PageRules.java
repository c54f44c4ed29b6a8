package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What every page keeps: the rules of accessibility that a program can check, and the width of its window. */
final class PageRules {

    private PageRules() {}

    /** Checks the page that is shown; scripts must be allowed. */
    static void check(Page page) {
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().get(0).getHtml())
                                .toList())
                .as(page.url())
                .isEmpty();
        Object beyond = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) beyond).intValue())
                .as("beyond the window: " + page.url())
                .isLessThanOrEqualTo(0);
    }
}
