package org.territoireouvert.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What every page keeps: the rules of accessibility that a program can check, and the width of its window. */
final class PageRules {

    /** Of what is right, nothing has to be told: finding a selector for each element of it takes most of the time. */
    private static final AxeRunOptions VIOLATIONS_ALONE = new AxeRunOptions();

    static {
        VIOLATIONS_ALONE.setResultTypes(List.of("violations"));
    }

    private PageRules() {}

    /** Checks the page that is shown; scripts must be allowed. */
    static void check(Page page) {
        assertThat(new AxeBuilder(page)
                                .options(VIOLATIONS_ALONE)
                                // There are no frames, so no blank page has to put the results of several together.
                                .setLegacyMode(true)
                                .analyze()
                                .getViolations()
                                .stream()
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
