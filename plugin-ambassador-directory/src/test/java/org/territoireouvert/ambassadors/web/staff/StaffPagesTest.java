package org.territoireouvert.ambassadors.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** Staff keep the directory; two of them at once lose nothing. */
class StaffPagesTest {

    private static final String ADMIN = "/admin/ambassadeurs";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T08:00:00Z"));
    private TestSite site;

    @BeforeEach
    void start() {
        site = TestSite.start(
                TestDatabases.sqlite(),
                () -> now.updateAndGet(instant -> instant.plusMillis(3)),
                List.of(PluginSource.of(Path.of("target", "classes"))));
        site.server().demonstrate();
        site.asAdministrator();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static List<String> errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors a").eachText();
    }

    private HttpResponse<String> send(String path, Map<String, String> fields) {
        return site.submit(path, path, fields);
    }

    @Test
    void everyPageStands() {
        for (String path : List.of(
                "/annuaire",
                "/annuaire?q=paul",
                "/administrations/nouvelle?dans=val-de-lisiere",
                "/administrations/direction-de-l-eau",
                "/postes/nouveau?administration=direction-de-l-eau",
                "/postes/ambassade-de-l-eau",
                "/personnes/nouvelle",
                "/personnes/paul-lestrade",
                "/personnes/paul-lestrade/compte",
                "/mandats/nouveau?poste=ambassade-du-tourisme&designation=DRAW",
                "/charte",
                "/import",
                "/tirages",
                "/tirages/nouveau?poste=ambassade-du-tourisme")) {
            assertThat(site.get(ADMIN + path).statusCode()).as(path).isEqualTo(200);
            assertThat(site.get(ADMIN + path, "en").statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void anAdministrationIsAddedAndFoundBelowItsParent() {
        HttpResponse<String> added = send(
                ADMIN + "/administrations/nouvelle",
                Map.of("name", "Service du vélo", "kind", "SERVICE", "parent", "direction-des-mobilites"));

        assertThat(added.uri().getPath()).isEqualTo("/ambassadeurs/administrations/service-du-velo");
        assertThat(site.page("/ambassadeurs/administrations/direction-des-mobilites")
                        .text())
                .contains("Service du vélo");
    }

    @Test
    void everyProblemIsToldAndNothingTypedIsLost() {
        HttpResponse<String> answer = send(
                ADMIN + "/administrations/nouvelle",
                Map.of("name", " ", "kind", "", "siret", "123", "website", "javascript:x", "description", "Gardé"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errors(answer)).hasSize(4);
        assertThat(Jsoup.parse(answer.body())
                        .select("textarea[name=description]")
                        .val())
                .isEqualTo("Gardé");
    }

    @Test
    void aCircleAndADeepTreeAreRefused() {
        String top = ADMIN + "/administrations/val-de-lisiere";
        HttpResponse<String> circle = site.post(top, fields(site.page(top), "parent", "service-de-l-eau-potable"));
        assertThat(errors(circle).toString()).contains("ne peut pas être rattachée à elle-même");

        String parent = "service-de-l-eau-potable";
        for (int level = 4; level <= 6; level++) {
            String name = "Niveau " + level;
            HttpResponse<String> added = send(
                    ADMIN + "/administrations/nouvelle", Map.of("name", name, "kind", "SERVICE", "parent", parent));
            parent = "niveau-" + level;
            assertThat(added.uri().getPath()).endsWith(parent);
        }
        HttpResponse<String> seventh =
                send(ADMIN + "/administrations/nouvelle", Map.of("name", "Sept", "kind", "SERVICE", "parent", parent));
        assertThat(errors(seventh))
                .containsExactly("L’arbre a au plus 6 niveaux : choisissez un rattachement plus haut.");
    }

    @Test
    void twoEditorsAtOnceAreShownBothTextsAndNothingIsOverwritten() {
        String path = ADMIN + "/postes/ambassade-de-l-eau";
        Document mine = site.page(path);
        try (TestBrowser other = site.browser().asAgent("eva@exemple.fr", "Eva Other", Role.EDITOR)) {
            assertThat(other.post(path, fields(other.page(path), "scope", "Puits"))
                            .statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> late = site.post(path, fields(mine, "scope", "Rivières"));

        Document conflict = Jsoup.parse(late.body());
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(conflict.select("table tbody").text()).contains("Puits", "Rivières");
        assertThat(conflict.select("textarea[name=scope]").val()).isEqualTo("Rivières");
        assertThat(site.page("/ambassadeurs/postes/ambassade-de-l-eau").text()).contains("Puits");

        assertThat(site.post(path, fields(conflict, "scope", "Puits et rivières"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.page("/ambassadeurs/postes/ambassade-de-l-eau").text()).contains("Puits et rivières");
    }

    /** What a browser sends of the form of a page, with other values in some fields. */
    private static Map<String, String> fields(Document page, String... changed) {
        Map<String, String> fields = new HashMap<>();
        page.select("main form.to-form [name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main form.to-form select")
                .forEach(field -> fields.put(
                        field.attr("name"), field.select("option[selected]").attr("value")));
        for (int index = 0; index < changed.length; index += 2) {
            fields.put(changed[index], changed[index + 1]);
        }
        return fields;
    }

    @Test
    void aMandateNeedsAFreePlaceOrSomebodyToFollow() {
        send(ADMIN + "/personnes/nouvelle", Map.of("name", "Nora Vidal", "commune", "Corvaux", "available", "1"));
        String path = ADMIN + "/mandats/nouveau?poste=ambassade-de-l-eau&personne=nora-vidal";
        String[] mandate = {"designation", "VOLUNTEER", "from", "2027-01-01", "to", "2028-12-31", "successor", ""};

        HttpResponse<String> full = site.post(ADMIN + "/mandats/nouveau", fields(site.page(path), mandate));
        assertThat(errors(full).toString()).contains("toutes prises");

        Document form = site.page(path);
        String before =
                form.select("select[name=successor] option:contains(Camille)").attr("value");
        mandate[mandate.length - 1] = before;
        assertThat(site.post(ADMIN + "/mandats/nouveau", fields(form, mandate))
                        .uri()
                        .getPath())
                .isEqualTo("/ambassadeurs/nora-vidal");

        Document post = site.page("/ambassadeurs/postes/ambassade-de-l-eau");
        assertThat(post.text()).contains("Succède à Camille Garnier", "Mandat à venir");
        assertThat(site.page("/ambassadeurs/camille-garnier").text()).contains("31 décembre 2026", "Remplacement");
    }

    @Test
    void anAddressOfElectronicMailIsNoContact() {
        HttpResponse<String> answer =
                send(ADMIN + "/personnes/nouvelle", Map.of("name", "Nora Vidal", "contact", "nora@exemple.fr"));

        assertThat(errors(answer).toString()).contains("N’écrivez pas d’adresse électronique");
    }

    @Test
    void aNewVersionOfTheCharterIsPublishedOnce() {
        String path = ADMIN + "/charte";
        assertThat(errors(site.post(path, fields(site.page(path)))).toString()).contains("changez-le avant de publier");

        Document page = site.page(path);
        send(path, Map.of("text", "Nouvelle charte."));
        assertThat(site.page("/ambassadeurs/charte").text()).contains("Version 3", "Nouvelle charte.");
        assertThat(site.post(path, fields(page, "text", "Autre")).statusCode()).isEqualTo(409);
    }

    @Test
    void staffAndNobodyElseAreRemindedSixtyDaysBeforeTheEnd() {
        site.plugin("ambassador-directory").contributions().jobs().stream()
                .filter(job -> job.name().equals("mandate-ends"))
                .forEach(job -> {
                    try {
                        job.work().run();
                        job.work().run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });

        assertThat(site.page(ADMIN + "/annuaire").select("#amb-ending ~ ul").text())
                .contains("Paul Lestrade")
                .doesNotContain("Camille");
        List<String> reminded = site.tables()
                .read(handle -> handle.createQuery(
                                "select ambassador || reminded_on from amb_mandate where reminded_on <> ''")
                        .mapTo(String.class)
                        .list());
        assertThat(reminded).containsExactly("paul-lestrade" + LocalDate.of(2026, 11, 24));
    }
}
