package org.territoireouvert.runner.web.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.HomeBlock.Figure;

class MacrosTest {

    private static final String MESSAGES = """
            field.label=Votre commune
            field.hint=Celle où vous habitez.
            field.error=Choisissez une commune parmi {0}.
            """;

    private final FormInput form = FormInput.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#textField($form, \"town\", \"field.label\", \"field.hint\", \"off\")",
                "#textArea($form, \"town\", \"field.label\", \"field.hint\", 5)",
                "#selectField($form, \"town\", \"field.label\", \"field.hint\", $options)",
                "#fileField($form, \"town\", \"field.label\", \"field.hint\")",
                "#optionalTextField($form, \"town\", \"field.label\", \"field.hint\", \"off\")",
                "#optionalTextArea($form, \"town\", \"field.label\", \"field.hint\", 5)"
            })
    void everyFieldHasItsLabelHintAndError(String template) throws Exception {
        form.prefill("town", "Corvaux").error("town", "field.error", 14);

        Document page = page(template, Map.of("options", List.of(Map.of("value", "Corvaux", "label", "Corvaux"))));

        Element field = page.expectFirst("#champ-town");
        assertThat(field.attr("name")).isEqualTo("town");
        assertThat(field.attr("aria-describedby")).isEqualTo("champ-town-aide champ-town-erreur");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("label[for=champ-town]").text()).startsWith("Votre commune");
        assertThat(page.expectFirst("#champ-town-aide").text()).isEqualTo("Celle où vous habitez.");
        assertThat(page.expectFirst("#champ-town-erreur").text())
                .isEqualTo("Erreur : Choisissez une commune parmi 14.");
        assertThat(page.select(".to-field--err > *").eachAttr("class")).startsWith("to-hint", "to-error");
        assertThat(page.select("label .to-muted").size()).isEqualTo(template.startsWith("#optional") ? 1 : 0);
    }

    @Test
    void aFieldKeepsWhatWasTyped() throws Exception {
        form.prefill("a", "\"<Corvaux>\"")
                .prefill("b", "x\n</textarea>")
                .prefill("c", "2")
                .prefill("d", "1");

        Document page = page(
                """
                #textField($form "a" "field.label" "" "name")
                #textArea($form "b" "field.label" "" 3)
                #selectField($form "c" "field.label" "" $options)
                #checkField($form "d" "field.label")
                """,
                Map.of("options", List.of(Map.of("value", 1, "label", "Un"), Map.of("value", 2, "label", "Deux"))));

        assertThat(page.expectFirst("#champ-a").val()).isEqualTo("\"<Corvaux>\"");
        assertThat(page.expectFirst("#champ-a").attr("autocomplete")).isEqualTo("name");
        assertThat(page.expectFirst("#champ-a").hasAttr("aria-describedby")).isFalse();
        assertThat(page.expectFirst("#champ-b").wholeText()).isEqualTo("x\n</textarea>");
        assertThat(page.select("#champ-c option[selected]").text()).isEqualTo("Deux");
        assertThat(page.expectFirst("#champ-d").hasAttr("checked")).isTrue();
    }

    @Test
    void everyErrorLinksToItsField() throws Exception {
        form.error("town", "field.error", 14).error("age", "form.missing").error("", "form.expired");

        Document page = page("#errorSummary($form)#textField($form \"town\" \"field.label\" \"\" \"off\")", Map.of());

        assertThat(page.select(".to-errors h2").text()).isEqualTo("3 réponses sont à corriger");
        assertThat(page.select(".to-errors a").eachAttr("href")).containsExactly("#champ-town", "#champ-age");
        assertThat(page.select(".to-errors li")).hasSize(3);
    }

    @Test
    void aFormCarriesTheTokenOfTheRequest() throws Exception {
        Document page = page("#formStart(\"/essai/depot\")#submit(\"field.label\")#formEnd()", Map.of());

        Element written = page.select("main form").get(0);
        assertThat(written.attr("method")).isEqualTo("post");
        assertThat(written.attr("action")).isEqualTo("/essai/depot");
        assertThat(written.select("input[name=_jeton]").val()).isEqualTo("jeton-1");
        assertThat(page("#uploadFormStart(\"/x\")#formEnd()", Map.of())
                        .select("main form")
                        .attr("enctype"))
                .isEqualTo("multipart/form-data");
    }

    @Test
    void pagesAreReachedByTheirCursors() throws Exception {
        Slice<String> slice = new Slice<>(List.of("x"), Optional.of("a b"), Optional.of("c"));

        Document page = page("#pagination($slice, \"/essai?q=x&apres=old\")", Map.of("slice", slice));

        assertThat(page.select(".to-pages a").eachAttr("href"))
                .containsExactly("/essai?q=x&avant=a%20b", "/essai?q=x&apres=c");
    }

    @Test
    void aListOnOnePageHasNoPagination() throws Exception {
        Slice<String> slice = new Slice<>(List.of("x"), Optional.empty(), Optional.empty());

        assertThat(page("#pagination($slice, \"/essai\")", Map.of("slice", slice))
                        .select(".to-pages"))
                .isEmpty();
    }

    @Test
    void statesFiguresAndEmptyListsAreWritten() throws Exception {
        Document page = page(
                """
                #badge($badge) #notice("ok", "Publié") #notice("info", "Lisez") #figures($figures)
                #emptyState("Aucun projet", "/essai", "Voir tous les projets") #searchForm("/essai", "é", "field.label")
                """,
                Map.of("badge", new Badge(Badge.Tone.OPEN, "Ouvert"), "figures", List.of(new Figure("12", "projets"))));

        assertThat(page.select("span.to-badge.to-badge--open").text()).isEqualTo("Ouvert");
        assertThat(page.select(".to-notice--ok[role=status]").text()).isEqualTo("Publié");
        assertThat(page.select(".to-figures dd").text()).isEqualTo("12");
        assertThat(page.select(".to-empty a").attr("href")).isEqualTo("/essai");
        assertThat(page.select("main search input[name=q]").val()).isEqualTo("é");
    }

    private Document page(String template, Map<String, Object> model) throws Exception {
        var whole = new java.util.HashMap<>(model);
        whole.put("form", form);
        return Jsoup.parse(FixtureSite.render(template, whole, MESSAGES));
    }
}
