package org.territoireouvert.runner.web.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.text.SafeHtml;
import org.territoireouvert.runner.text.SanitisedMarkdown;

class EscapingTest {

    private static final String EVIL = "<a href=\"x\" title='y'>&</a>";
    private static final String HARMLESS = "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&lt;/a&gt;";

    /** A record of a plugin. */
    public record Row(String title) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$evil",
                "${evil}",
                "$!evil",
                "$!{evil}",
                "$row.title",
                "$row.title()",
                "$map.key",
                "$map.get(\"key\")",
                "$list[0]",
                "#foreach($item in $list)$item#end",
                "#set($copy = $evil)$copy",
                "#macro(show $x)$x#end#show($evil)",
                "#if(true)$evil#end",
                "$msg.get(\"echo\", $evil)",
                "$lambda"
            })
    void everyKindOfReferenceIsEscaped(String template) throws Exception {
        SafeHtml lambda = new SafeHtml() {
            @Override
            public String markup() {
                return EVIL;
            }

            @Override
            public String toString() {
                return EVIL;
            }
        };
        Map<String, Object> model = Map.of(
                "evil",
                EVIL,
                "row",
                new Row(EVIL),
                "map",
                Map.of("key", EVIL),
                "list",
                List.of(EVIL),
                "lambda",
                lambda);

        String page = FixtureSite.render(template, model, "echo={0}");

        assertThat(FixtureSite.main(page)).isEqualTo(HARMLESS);
    }

    @Test
    void titlesAreEscapedInTheLayout() throws Exception {
        FixturePlugin plugin = new FixturePlugin("essai", Map.of("templates/page.vm", ""), "");
        FixtureSite site = new FixtureSite(List.of(plugin));

        String page = site.show(
                plugin, org.territoireouvert.api.web.Page.of("page", EVIL).crumb(EVIL, "/\"><b>"));

        assertThat(page).doesNotContain("<a href=\"x\"").doesNotContain("<b>").contains(HARMLESS);
    }

    @Test
    void htmlMadeByTheRuntimeStaysAsItIs() throws Exception {
        SafeHtml text = new SanitisedMarkdown().render("**fort** <script>");

        String page = FixtureSite.render("$text", Map.of("text", text), "");

        assertThat(FixtureSite.main(page)).isEqualTo("<p><strong>fort</strong> &lt;script&gt;</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$unknown",
                "$row.unknown",
                "$row.getClass().getClassLoader()",
                "$row.class.classLoader",
                "#include(\"macros.vm\")",
                "#evaluate(\"$row.title\")",
                "#parse(\"../messages/runtime_fr.properties\")"
            })
    void whatIsUnknownOrForbiddenFails(String template) throws Exception {
        Map<String, Object> model = Map.of("row", new Row("secret"));

        assertThatThrownBy(() -> FixtureSite.render(template, model, ""))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("@essai/page.vm");
    }
}
