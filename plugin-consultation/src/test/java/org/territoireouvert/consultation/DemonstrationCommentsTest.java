package org.territoireouvert.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

class DemonstrationCommentsTest {

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses(ThisPlugin.libraries()).demonstrated();

    private static Document page(TestSite site, String path) {
        return Jsoup.parse(site.get(path).body());
    }

    @Test
    void demonstrationShowsCommentsOnPassagesThatStand(TestSite site) {
        String step = "/consultations/plan-de-mobilite/texte/2";
        Document text = page(site, step);
        String article = text.select("main a[href$=#commentaires]").attr("href");

        assertThat(text.select("main .to-meta").text()).contains("8 commentaires");
        Document comments = page(site, article.substring(0, article.indexOf('#')));
        assertThat(comments.select("main .to-quote").text()).isEqualTo("L’arrêt du lavoir est supprimé.");
        String comment = comments.select("main a[href*=/commentaires/]").attr("href");
        assertThat(page(site, comment).select("main").text()).contains("Ce passage est toujours dans le texte");
    }
}
