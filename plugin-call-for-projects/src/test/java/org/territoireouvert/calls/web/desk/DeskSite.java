package org.territoireouvert.calls.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site on which staff prepares calls and people read them. */
public final class DeskSite implements AutoCloseable {

    public static final String DESK = "/appels-a-projets/preparer";

    public final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
    public final TestSite site;

    /** Starts it. */
    public DeskSite(Engine engine) {
        site = TestSite.start(
                TestDatabases.fresh(engine), clock, List.of(PluginSource.of(Path.of("target", "classes"))));
    }

    public TestBrowser citizen(String name) {
        return site.browser().asCitizen(name + "@exemple.fr");
    }

    public TestBrowser editor(String name) {
        return site.browser().asAgent(name + "@exemple.fr", name, Role.EDITOR);
    }

    /** Begins a call with a model and returns the address of its draft. */
    public static String begin(TestBrowser staff, String model) {
        HttpResponse<String> step =
                staff.submit(DESK + "/nouvel-appel", DESK + "/nouvel-appel", Map.of("depart", model));
        assertThat(step.statusCode()).isEqualTo(200);
        String path = step.uri().getPath();
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Sends a step as it is shown, with some fields changed. */
    public static HttpResponse<String> step(TestBrowser staff, String draft, String part, Map<String, String> changed) {
        return send(staff, staff.page(draft + "/" + part), draft + "/" + part, changed);
    }

    /** Sends the form of a page as it is shown, with some fields changed. */
    public static HttpResponse<String> send(
            TestBrowser staff, Document page, String action, Map<String, String> changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.expectFirst("form[action='" + action + "']")
                .select("input, select, textarea")
                .forEach(field -> {
                    String name = field.attr("name");
                    boolean box = field.attr("type").equals("checkbox")
                            || field.attr("type").equals("radio");
                    if (!name.isEmpty() && (!box || field.hasAttr("checked"))) {
                        fields.put(name, value(field));
                    }
                });
        fields.putAll(changed);
        return staff.submit(page, action, fields);
    }

    /** Returns what stands in a field. */
    public static String value(org.jsoup.nodes.Element field) {
        if (field.normalName().equals("select")) {
            return field.select("option[selected]").attr("value");
        }
        return field.normalName().equals("textarea") ? field.wholeText().strip() : field.attr("value");
    }

    /** Sends fields to an address to which no form leads, with the token of another form. */
    public static HttpResponse<String> forge(
            TestBrowser person, String pageWithForm, String action, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>();
        person.page(pageWithForm)
                .expectFirst("main form.to-form")
                .select("input[type=hidden]")
                .forEach(field -> sent.put(field.attr("name"), field.attr("value")));
        sent.putAll(fields);
        return person.post(action, sent);
    }

    /** Writes all that a call of the model "projects" still needs. */
    public static void fill(TestBrowser staff, String draft, String title) {
        kept(step(
                staff,
                draft,
                "objet",
                Map.of(
                        "titre",
                        title,
                        "resume",
                        "Pour essayer.",
                        "contact",
                        "Service vie associative",
                        "theme-SOCI",
                        "1")));
        kept(step(
                staff,
                draft,
                "financement",
                Map.of("financeur-1-nom", "Commune de Corvaux", "montant", "20 000", "aide", "2 000 € au plus")));
        kept(step(staff, draft, "candidats", Map.of("qui", "Toutes les associations")));
        kept(step(
                staff,
                draft,
                "calendrier",
                Map.of("ouverture", "2026-11-20", "cloture", "2027-01-15", "heure", "17h30")));
        kept(step(staff, draft, "choix", Map.of("jury", "Trois élus et trois habitants")));
    }

    private static void kept(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(errors(answer)).isEqualTo(200);
    }

    /** Publishes a draft. */
    public static HttpResponse<String> publish(TestBrowser staff, String draft, String note) {
        Document page = staff.page(draft);
        return send(staff, page, draft + "/publier", note.isEmpty() ? Map.of() : Map.of("note", note));
    }

    /** Publishes a call and returns its address. */
    public static String published(TestBrowser staff, String title) {
        String draft = begin(staff, "projects");
        fill(staff, draft, title);
        HttpResponse<String> answer = publish(staff, draft, "");
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return answer.uri().getPath();
    }

    /** Begins the next version of a call. */
    public static String revise(TestBrowser staff, String call) {
        return staff.submit(DESK, DESK + "/modifier", Map.of("appel", call.substring(call.lastIndexOf('/') + 1)))
                .uri()
                .getPath();
    }

    public static String text(HttpResponse<String> answer) {
        return text(Jsoup.parse(answer.body()));
    }

    public static String text(Document page) {
        assertThat(page.select("main").text())
                .as("a macro that a template does not know")
                .doesNotContain("#desk", "#call", "$msg", "$view", "$form", "$fmt");
        return page.select("main").text().replaceAll("[\u00a0\u202f]", " ");
    }

    public static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors").text().replaceAll("[\u00a0\u202f]", " ");
    }

    public void run(String job) throws Exception {
        site.plugin("call-for-projects").contributions().jobs().stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    public long count(String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        site.close();
    }
}
