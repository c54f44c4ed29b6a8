package org.territoireouvert.runner.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PolicyVersionTest {

    private static final String TEMPLATE = "/META-INF/toolkit/templates/site/personal-data.vm";
    private static final Pattern SENTENCE = Pattern.compile(
            "\"(legal\\.personal-data\\.(?:kept\\.[\\w-]+|rights\\.[\\w-]+|complaint|[\\w-]+\\.text))\"");

    /** A sentence of the page that the version does not cover could change without anybody's consent. */
    @Test
    void everySentenceOfThePageIsPartOfTheVersion() throws IOException {
        List<String> shown;
        try (InputStream stream = PolicyVersionTest.class.getResourceAsStream(TEMPLATE)) {
            String template = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            shown = SENTENCE.matcher(template)
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }

        assertThat(shown).contains("legal.personal-data.kept.account");
        assertThat(PolicyVersion.SENTENCES)
                .containsExactlyInAnyOrderElementsOf(shown.stream()
                        .filter(key -> !key.equals("legal.personal-data.controller.text"))
                        .toList());
    }
}
