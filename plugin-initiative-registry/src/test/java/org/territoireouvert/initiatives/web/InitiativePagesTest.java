package org.territoireouvert.initiatives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.testkit.TestSite;
import org.territoireouvert.testkit.ToolkitExtension;

/** What visitors get who type addresses; on PostgreSQL, which refuses more texts than SQLite. */
class InitiativePagesTest {

    private static final String LIST = "/initiatives";
    private static final String CARDS = "article.to-card";

    @RegisterExtension
    static final ToolkitExtension TOOLKIT =
            ToolkitExtension.ofClasses(privateLibraries()).demonstrated().onPostgres();

    @ParameterizedTest
    @ValueSource(strings = {"apres=n-importe-quoi", "avant=%21%21", "apres=", "phase=inconnu"})
    void unreadableChoiceShowsTheWholeList(String query, TestSite site) {
        HttpResponse<String> answer = site.get(LIST + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(CARDS)).hasSize(3);
    }

    @Test
    void inventedCursorIsOnlyAPlaceInTheOrder(TestSite site) {
        assertThat(site.get(LIST + "?apres=" + cursor("'\u00e9\ufffd;--", "%")).statusCode())
                .isEqualTo(200);
        assertThat(site.page(LIST + "?apres=" + cursor("~", "~")).select(CARDS)).hasSize(3);
    }

    @Test
    void unknownSlugIsNotFound(TestSite site) {
        for (String slug : new String[] {"absent", "%27%3B--", "a".repeat(2_000)}) {
            HttpResponse<String> answer = site.get(LIST + "/" + slug);

            assertThat(answer.statusCode()).as(slug).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).startsWith("Cette page n’existe pas");
        }
    }

    @Test
    void longQueryFindsNothingAndShowsTheWayBack(TestSite site) {
        HttpResponse<String> answer = site.get(LIST + "?q=" + "a".repeat(5_000));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(".to-empty a").attr("href"))
                .isEqualTo(LIST);
    }

    @Test
    void overlongQueryIsRefused(TestSite site) {
        assertThat(site.get(LIST + "?q=" + "a".repeat(9_000)).statusCode()).isIn(414, 431);
    }

    @Test
    void wildcardsAreNotWords(TestSite site) {
        assertThat(site.page(LIST + "?q=%25_xyz").select(CARDS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%00", "phase=%00", "apres=%00", "q=%C3"})
    void textThatNobodyCanTypeIsRefused(String query, TestSite site) {
        HttpResponse<String> answer = site.get(LIST + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1")).hasSize(1);
    }

    /** Maven packs them beside the plugin only after the tests. */
    private static Path[] privateLibraries() {
        return Stream.of(CSVFormat.class, IOUtils.class, Hex.class)
                .map(type -> Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString())))
                .toArray(Path[]::new);
    }

    private static String cursor(String... position) {
        byte[] text = String.join("\u001f", position).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
