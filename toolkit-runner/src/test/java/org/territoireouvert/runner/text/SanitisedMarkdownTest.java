package org.territoireouvert.runner.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SanitisedMarkdownTest {

    private final SanitisedMarkdown markdown = new SanitisedMarkdown();

    @Test
    void headingsStartBelowThoseOfThePage() {
        assertThat(html("# Un\n\n## Deux\n\n###### Six")).isEqualTo("<h3>Un</h3>\n<h4>Deux</h4>\n<h6>Six</h6>\n");
    }

    @Test
    void linksAreMarkedAsWrittenByUsers() {
        assertThat(html("[ici](https://exemple.fr/) [là](/initiatives) [bas](#suite)"))
                .contains("<a href=\"https://exemple.fr/\" rel=\"ugc nofollow noopener\">ici</a>")
                .contains("<a href=\"/initiatives\" rel=\"ugc nofollow noopener\">là</a>")
                .contains("<a href=\"#suite\"");
    }

    @Test
    void picturesBecomeTheirDescription() {
        assertThat(html("![Un *pont*](https://ailleurs.fr/pont.png)")).isEqualTo("<p>Un <em>pont</em></p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHN2Zz4=)",
                "<a href=\"javascript:alert(1)\" style=\"x\">x</a>",
                "```\"><script>\nx\n```",
                "[x](https://a.fr \"\" onclick=alert)"
            })
    void nothingActiveComesThrough(String text) {
        assertThat(html(text))
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("<img")
                .doesNotContainPattern("<a [^>]*(javascript:|data:|onclick|style)");
    }

    private String html(String text) {
        return markdown.render(text).markup();
    }
}
