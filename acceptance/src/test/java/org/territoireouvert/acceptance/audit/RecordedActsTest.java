package org.territoireouvert.acceptance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.territoireouvert.acceptance.Repository;
import org.territoireouvert.api.audit.AuditEntry;
import org.territoireouvert.api.audit.AuditType;
import org.territoireouvert.api.audit.AuditType.Visibility;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.runner.audit.CoreAudit;
import org.territoireouvert.runner.audit.HashChain;
import org.territoireouvert.runner.text.Languages;
import org.territoireouvert.runner.text.RuntimeMessages;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestSite;

/** What is done in the administration, with all plugins, is written once and said in words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway") // the site is started before the first test
class RecordedActsTest {

    private TestSite site;

    @BeforeAll
    void start() {
        site = TestSite.start(Repository.plugins());
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @BeforeEach
    void enter() {
        site.asAdministrator();
    }

    private List<String> codes() {
        return site.tables()
                .read(handle -> handle.createQuery("select code from core_audit order by position")
                        .mapTo(String.class)
                        .list());
    }

    private List<String> newCodes(Runnable act) {
        int before = codes().size();
        act.run();
        List<String> after = codes();
        return after.subList(before, after.size());
    }

    private String newest() {
        return site.page("/journal").select(".to-rows h3").first().text();
    }

    @Test
    void switchingAPluginIsWrittenOnceForEachChange() {
        assertThat(newCodes(() -> {
                    site.submit("/admin/plugins", "/admin/plugins/consultation/eteindre", Map.of());
                    site.submit("/admin/plugins", "/admin/plugins/consultation/eteindre", Map.of());
                }))
                .containsExactly("runtime.plugin-disabled");
        assertThat(newest()).isEqualTo("Le greffon « Consultations » a été éteint.");

        assertThat(newCodes(() -> {
                    site.submit("/admin/plugins", "/admin/plugins/consultation/allumer", Map.of());
                    site.submit("/admin/plugins", "/admin/plugins/consultation/allumer", Map.of());
                }))
                .containsExactly("runtime.plugin-enabled");
    }

    @Test
    void changedSettingsAreNamedByTheirLabels() {
        String path = "/admin/plugins/ambassador-directory/reglages";
        String days = site.page(path).select("input[name=answer-days]").val();

        assertThat(newCodes(() -> site.submit(path, path, filled(path, Map.of("answer-days", days + "1")))))
                .containsExactly("runtime.settings-changed");
        assertThat(newest())
                .contains(site.page(path).select("label[for=champ-answer-days]").text());
        assertThat(newCodes(() -> site.submit(path, path, filled(path, Map.of()))))
                .as("nothing changes")
                .isEmpty();
    }

    @Test
    void changedTextsAndLooksAreWritten() {
        assertThat(newCodes(() -> {
                    site.submit("/admin/reglages", "/admin/reglages", Map.of("phone", "01 02 03 04 05"));
                    site.submit("/admin/reglages", "/admin/reglages", Map.of("phone", "01 02 03 04 05"));
                }))
                .containsExactly("runtime.texts-changed");
        assertThat(newest()).isEqualTo("Des textes du site ont été changés : Téléphone.");

        String path = "/admin/apparence";
        Map<String, String> look =
                Map.of("site-name", "Participer", "authority", "Lisière", "brand", "#0d5c4b", "accent", "#f4b942");
        assertThat(newCodes(() -> {
                    site.submit(path, path, look);
                    site.submit(path, path, look);
                }))
                .containsExactly("runtime.appearance-changed");
    }

    @Test
    void aRefusedFormWritesNothing() {
        assertThat(newCodes(() -> site.submit("/admin/apparence", "/admin/apparence", Map.of("brand", "vert"))))
                .isEmpty();
        assertThat(newCodes(() -> site.post("/admin/plugins/consultation/eteindre", Map.of())))
                .as("without its token")
                .isEmpty();
    }

    @Test
    void everyActOfTheRuntimeHasItsWords() {
        Messages messages = new RuntimeMessages("audit", "site", "file", "notification", "organisation");

        for (AuditType type : CoreAudit.ALL) {
            for (var language : Languages.ALL) {
                assertThat(messages.format(language, "audit." + type.code(), "a", "b", "c"))
                        .as(type.code())
                        .isNotBlank();
                assertThat(messages.format(language, "audit." + type.code() + ".label"))
                        .as(type.code())
                        .isNotBlank();
            }
        }
    }

    @Test
    void longListsAreReadPartByPart() {
        for (int turn = 0; turn < 25; turn++) {
            append(
                    "many",
                    AuditEntry.of(new AuditType("many.turn", Visibility.PUBLIC), new Actor.Visitor(), "turn-" + turn));
        }

        Document first = site.page("/journal?type=many.turn");
        Document second =
                site.page(first.select(".to-pages a[rel=next]").attr("href").replace("&amp;", "&"));

        assertThat(sentences(first)).hasSize(20);
        assertThat(sentences(second)).hasSize(5);
        assertThat(sentences(site.page(
                        second.select(".to-pages a[rel=prev]").attr("href").replace("&amp;", "&"))))
                .hasSize(20);
    }

    private void append(String owner, AuditEntry entry) {
        site.tables().<Boolean, RuntimeException>write(handle -> {
            new HashChain(new TestClock()).append(handle, owner, entry);
            return true;
        });
    }

    private static List<String> sentences(Document page) {
        return page.select(".to-rows h3").eachText();
    }

    /** The form as it is shown, with other values. */
    private Map<String, String> filled(String path, Map<String, String> changes) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        Document page = site.page(path);
        page.select("form[action=" + path + "] :is(input[type=text], textarea)")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("form[action=" + path + "] select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").val()));
        page.select("form[action=" + path + "] input[type=checkbox][checked]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.putAll(changes);
        return fields;
    }
}
