package org.territoireouvert.consultation.archive.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.territoireouvert.consultation.archive.html.Element.PARAGRAPH;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written, a page says it and does nothing else. */
class HtmlPageTest {

    private static Document page(Html.Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new HtmlPage("etapes/essai.html", "Essai", "Archive", "Aller au contenu", body).writeTo(bytes);
        return Jsoup.parse(bytes.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</p></main><img src=x onerror=alert(1)>",
                "<!-- --><![CDATA[ x ]]>",
                "&lt;b&gt; &amp; \"guillemets\" 'apostrophes'",
                "emoji 😀 et عربي",
            })
    void textsStayTexts(String text) throws IOException {
        Document page = page(html -> {
            html.element(PARAGRAPH, text);
            html.fact(text, text);
            html.table(text, List.of(text), List.of(List.of(cell -> cell.text(text))));
        });

        assertThat(page.select("main > p").text()).isEqualTo(text);
        assertThat(page.select("dt, dd, caption, thead th, tbody th").eachText())
                .hasSize(5)
                .containsOnly(text);
        assertThat(page.select("script, img, b")).isEmpty();
        assertThat(page.select("body > *").eachText()).hasSize(3);
    }

    @Test
    void whatNobodySeesIsLeftOut() throws IOException {
        Document page = page(html -> html.element(PARAGRAPH, "a\u0000b\u001bc\ufffed\ud83de"));

        assertThat(page.select("main > p").text()).isEqualTo("abcde");
    }

    @Test
    void blankLinesPartParagraphs() throws IOException {
        Document page = page(html -> html.paragraphs("Un\r\ndeux\r\n\r\n \nTrois\n"));

        assertThat(page.select("main > p").stream().map(Element::wholeText)).containsExactly("Un\ndeux", "Trois");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "//ailleurs.exemple", "/page", "file:///etc/passwd"})
    void onlyAddressesOfTheWebLeadOut(String address) throws IOException {
        Document page = page(html -> html.outside(address, "Un document"));

        assertThat(page.select("main a")).isEmpty();
        assertThat(page.select("main").text()).contains("Un document");
    }

    @Test
    void linksAreRelative() throws IOException {
        Document page = page(html -> {
            html.link("donnees/avis/etape-2/votes.csv", "Avis");
            html.outside("https://exemple.fr/?a=1&b=\"2\"", "Ailleurs");
        });

        assertThat(page.select("main a").eachAttr("href"))
                .containsExactly("../donnees/avis/etape-2/votes.csv", "https://exemple.fr/?a=1&b=\"2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/index.html", "../index.html", "a/../b.html", "a b.html", "C:x.html", "a\\b.html", "index"})
    void pathsThatLeaveTheArchiveAreRefused(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page(html -> html.link(path, "Un lien")))
                .withMessageContaining("\"" + path + "\"");
    }
}
