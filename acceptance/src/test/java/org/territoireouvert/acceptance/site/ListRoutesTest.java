package org.territoireouvert.acceptance.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** What a list does with an address that nobody but a person or a program who mistypes can have written. */
class ListRoutesTest {

    private static TestSite site;
    private static TestBrowser administrator;
    private static TestBrowser citizen;

    @BeforeAll
    static void start() {
        site = TestSite.start(Repository.plugins());
        site.server().demonstrate();
        administrator = site.browser().asAdministrator();
        citizen = site.browser().asCitizen("lectrice@exemple.fr");
    }

    @AfterAll
    static void stop() {
        administrator.close();
        citizen.close();
        site.close();
    }

    private static int status(String address) {
        TestBrowser browser = address.startsWith("/mon-compte") ? citizen : administrator;
        return browser.get(address).statusCode();
    }

    /** A cursor as the list would write it, with words in every place. */
    private static String cursor(int columns) {
        String position = String.join("\u001f", List.of("mot", "mot", "mot").subList(0, columns));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/consultations",
                "/appels-a-projets",
                "/initiatives",
                "/ambassadeurs",
                "/actualites",
                "/organisations",
                "/donnees-ouvertes",
                "/journal",
                "/moderation",
                "/admin/personnes",
                "/admin/listes",
                "/admin/codes",
                "/admin/codes?sorte=guichet",
                "/admin/messages",
                "/admin/plugins",
                "/admin/actualites",
                "/admin/moderation",
                "/admin/moderation/recours",
                "/admin/moderation/decisions",
                "/admin/lettres",
                "/admin/courriels",
                "/admin/organisations",
                "/admin/guichet",
                "/admin/journal",
                "/mon-compte/notifications",
                "/mon-compte/abonnements",
                "/mon-compte/journal/connexions",
            })
    void anUnknownFilterOrPlaceIsRefusedAndWhatLettersAddIsNot(String list) {
        String address = list + (list.contains("?") ? "&" : "?");

        assertThat(status(address + "utm_source=lettre&fbclid=1")).isEqualTo(200);
        assertThat(status(address + "inconnu=1")).isEqualTo(400);
        if (List.of("/admin/listes", "/admin/plugins").contains(list)) {
            return; // All on one page: a town has a handful.
        }
        for (String parameter : List.of("apres=", "avant=")) {
            assertThat(status(address + parameter + "%21")).isEqualTo(400);
            assertThat(status(address + parameter + "a".repeat(2_000))).isEqualTo(400);
            for (int columns = 1; columns <= 3; columns++) {
                assertThat(status(address + parameter + cursor(columns)))
                        .as("%s of %d columns", parameter, columns)
                        .isIn(200, 400);
            }
        }
    }
}
