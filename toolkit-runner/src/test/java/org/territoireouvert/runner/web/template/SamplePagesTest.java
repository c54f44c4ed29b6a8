package org.territoireouvert.runner.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Page;
import org.territoireouvert.runner.web.template.layout.Frame;

class SamplePagesTest {

    @Test
    void aListShowsTwentyRowsAndTheWayToTheNext() throws Exception {
        Document page = show(RendererFixtures.list());

        assertThat(page.select(".to-rows > li")).hasSize(20);
        assertThat(page.expectFirst(".to-rows .to-num").text()).isEqualTo("8 600 €");
        assertThat(page.expectFirst(".to-rows .to-meta span").text()).isEqualTo("Corvaux & Montbrèche");
        assertThat(page.select(".to-pages a").eachAttr("href")).containsExactly("/budgets-participatifs?apres=c20");
    }

    @Test
    void aRefusedFormStartsWithItsErrorsAndLabelsEveryField() throws Exception {
        Document page = show(RendererFixtures.form());

        assertThat(page.expectFirst("main > *").className()).isEqualTo("to-errors");
        assertThat(page.select(".to-errors a").eachAttr("href"))
                .allMatch(link -> page.select(link).size() == 1);
        for (Element field : page.select("main :is(input:not([type=hidden]), select, textarea)")) {
            boolean labelled =
                    !page.select("label[for=" + field.id() + "]").isEmpty() || field.closest("label") != null;
            assertThat(labelled).as(field.id()).isTrue();
        }
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void manyThreadsWriteTheSamePage() throws Exception {
        FixturePlugin plugin = RendererFixtures.plugin();
        FixtureSite site = new FixtureSite(List.of(plugin));
        Page page = RendererFixtures.form();
        String expected = site.show(plugin, page);

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> tasks = Collections.nCopies(200, () -> site.show(plugin, page));
            for (Future<String> written : threads.invokeAll(tasks)) {
                assertThat(written.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void noTemplateDirectiveIsLeftInAPage() throws Exception {
        assertThat(show(RendererFixtures.form()).html()).doesNotContain("$", "#if", "#end", "#to_");
    }

    private static Document show(Page page) throws Exception {
        FixturePlugin plugin = RendererFixtures.plugin();
        FixtureSite site = new FixtureSite(List.of(plugin));
        Frame frame = FixtureSite.frame(Locale.FRENCH, "/budgets-participatifs", FixtureSite.VISITOR);
        return Jsoup.parse(site.renderer.render(Optional.of(plugin), page, frame));
    }
}
