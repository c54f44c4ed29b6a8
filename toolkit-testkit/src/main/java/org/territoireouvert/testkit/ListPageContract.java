package org.territoireouvert.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every list page owes to visitors who type addresses: nonsense in the address gets a clear answer. Extend it, and
 * register a {@link ToolkitExtension} with the demonstration; on PostgreSQL, which refuses more texts than SQLite.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ListPageContract {

    private final ListPage page;

    /**
     * A list page with the demonstration's items.
     *
     * @param path address of the list
     * @param cards selector of one item
     * @param items how many there are, all on the first part
     * @param filter parameter that offers a choice
     * @param isClosed whether its values are known, so that another one is refused
     * @param fromTheEnd cursor parameter with which the highest position shows the whole list: {@code apres} when the
     *     list starts with the highest, {@code avant} when it ends with it
     */
    public record ListPage(String path, String cards, int items, String filter, boolean isClosed, String fromTheEnd) {}

    /** Names the page. */
    protected ListPageContract(ListPage page) {
        this.page = page;
    }

    List<String> choicesThatChooseNothing() {
        return List.of("apres=", "q=", page.filter() + "=", "utm_source=lettre&utm_medium=courriel", "fbclid=1");
    }

    @ParameterizedTest
    @MethodSource("choicesThatChooseNothing")
    void choiceOfNothingShowsTheWholeList(String query, TestSite site) {
        HttpResponse<String> answer = site.get(page.path() + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(page.cards())).hasSize(page.items());
    }

    List<String> choicesThatDoNotExist() {
        String filter = page.filter() + "=";
        List<String> unknown = List.of(
                "inconnu=1", "page=1000000000", "apres=n-importe-quoi", "apres=%21", "avant=" + "A".repeat(4_000));
        return page.isClosed()
                ? Stream.concat(
                                unknown.stream(),
                                Stream.of(filter + "inconnu", filter + "%27--", filter + "x".repeat(3_000)))
                        .toList()
                : unknown;
    }

    @Test
    void choiceThatDoesNotExistIsRefusedInPlainWords(TestSite site) {
        for (String query : choicesThatDoNotExist()) {
            HttpResponse<String> answer = site.get(page.path() + "?" + query);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Ce choix n’existe pas");
        }
    }

    @Test
    void pagesFarBeyondTheEndAreQuick(TestSite site) {
        String far = cursor("9".repeat(200), "~".repeat(100));
        for (String query : List.of("apres=" + far, "avant=" + far)) {
            assertThat(site.get(page.path() + "?" + query).statusCode())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void inventedCursorIsOnlyAPlaceInTheOrder(TestSite site) {
        assertThat(site.get(page.path() + "?apres=" + cursor("'\u00e9\ufffd;--", "%"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.page(page.path() + "?" + page.fromTheEnd() + "=" + cursor("~", "~"))
                        .select(page.cards()))
                .hasSize(page.items());
    }

    @Test
    void unknownSlugIsNotFound(TestSite site) {
        for (String slug : List.of("absent", "%27%3B--", "a".repeat(2_000))) {
            HttpResponse<String> answer = site.get(page.path() + "/" + slug);

            assertThat(answer.statusCode()).as(slug).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("h1").text()).startsWith("Cette page n’existe pas");
        }
    }

    @Test
    void longQueryFindsNothingAndShowsTheWayBack(TestSite site) {
        HttpResponse<String> answer = site.get(page.path() + "?q=" + "a".repeat(5_000));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select(".to-empty a").attr("href"))
                .isEqualTo(page.path());
    }

    @Test
    void overlongQueryIsRefused(TestSite site) {
        assertThat(site.get(page.path() + "?q=" + "a".repeat(9_000)).statusCode())
                .isIn(414, 431);
    }

    @Test
    void wildcardsAreNotWords(TestSite site) {
        assertThat(site.page(page.path() + "?q=%25_xyz").select(page.cards())).isEmpty();
    }

    List<String> textsThatNobodyCanType() {
        return List.of("q=%00", page.filter() + "=%00", "apres=%00", "q=%C3");
    }

    @ParameterizedTest
    @MethodSource("textsThatNobodyCanType")
    void textThatNobodyCanTypeIsRefused(String query, TestSite site) {
        HttpResponse<String> answer = site.get(page.path() + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1")).hasSize(1);
    }

    private static String cursor(String... position) {
        byte[] text = String.join("\u001f", position).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
