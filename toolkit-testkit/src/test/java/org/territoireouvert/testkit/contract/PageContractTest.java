package org.territoireouvert.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageContractTest {

    private static void check(String language, String main) {
        PageContract.check(
                "/page",
                language,
                Jsoup.parse("<html lang=fr><head><title>Titre</title></head><body><main>" + main
                        + "</main></body></html>"));
    }

    @Test
    void aGoodPagePasses() {
        assertThatCode(() -> check("fr", """
                        <h1>Titre</h1><h2>Partie</h2><h3>Détail</h3><h2>Partie</h2>
                        <label for=a>Nom</label><input id=a name=a><label><input name=b> Oui</label>
                        <a href=/x>Suite</a><a href=/y><img src=/y.png alt=Carte></a><button>Envoyer</button>
                        <table><tr><th>Mois</th></tr></table>""")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first heading         | <h2>Sans titre</h2>",
                "first heading         | <h1>Un</h1><h1>Deux</h1>",
                "level of the heading  | <h1>Titre</h1><h3>Trop bas</h3>",
                "unresolved reference  | <h1>Titre</h1><p>$msg.get</p>",
                "unresolved reference  | <h1>Titre</h1><p>#foreach</p>",
                "label of              | <h1>Titre</h1><input name=a>",
                "label of              | <h1>Titre</h1><label for=b>Nom</label><select id=a></select>",
                "name of               | <h1>Titre</h1><a href=/x></a>",
                "name of               | <h1>Titre</h1><button></button>",
                "without alternative   | <h1>Titre</h1><img src=/x.png>",
                "without heads         | <h1>Titre</h1><table><tr><td>1</td></tr></table>",
                "identifiers           | <h1>Titre</h1><p id=a></p><p id=a></p>",
                "inline code           | <h1>Titre</h1><p style='color: red'></p>",
                "inline code           | <h1>Titre</h1><script>alert(1)</script>"
            })
    void aFaultIsNamed(String said, String main) {
        assertThatThrownBy(() -> check("fr", main))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(said);
    }

    @Test
    void aPageInAnotherLanguageThanItSaysIsFound() {
        assertThatThrownBy(() -> check("en", "<h1>Title</h1>"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("language of /page");
    }
}
