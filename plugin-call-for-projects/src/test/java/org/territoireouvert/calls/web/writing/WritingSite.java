package org.territoireouvert.calls.web.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site on which Inès and Karim, two members of a collective, answer the call "Lieux partagés". */
final class WritingSite implements AutoCloseable {

    static final String CALL = "/appels-a-projets/" + SharedPlaces.SLUG;
    static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
    final TestSite site;
    private final Map<String, TestBrowser> browsers = new ConcurrentHashMap<>();

    WritingSite(Engine engine) {
        site = TestSite.start(
                TestDatabases.fresh(engine), clock, List.of(PluginSource.of(Path.of("target", "classes"))));
        publish(1, SharedPlaces.sheet(DAY), "");
        collective("c1", "Le Hangar commun", "ines", "karim");
    }

    void publish(int version, CallSheet sheet, String note) {
        write(handle -> new CallRepository(site.tables(), new CallSheets(new JacksonJson()))
                .publish(
                        handle,
                        new Call(SharedPlaces.SLUG, version, sheet, java.util.Optional.empty(), clock.instant()),
                        note,
                        ""));
    }

    void collective(String id, String name, String... people) {
        Instant now = clock.instant();
        for (String person : people) {
            browser(person);
        }
        write(handle -> {
            new CollectiveRepository(site.tables())
                    .save(handle, new Collective(id, name, "Un lieu", "", 1, DecisionRule.ALL, true, true, now, now));
            for (String person : people) {
                new MemberRepository(site.tables())
                        .save(
                                handle,
                                new Member(
                                        id + "-" + person,
                                        id,
                                        Member.Kind.PERSON,
                                        "",
                                        account(person),
                                        person,
                                        "",
                                        Member.State.MEMBER,
                                        false,
                                        false,
                                        now));
            }
        });
    }

    /** Returns the browser of somebody who is signed in. */
    TestBrowser browser(String name) {
        return browsers.computeIfAbsent(name, one -> site.browser().asCitizen(one + "@exemple.fr"));
    }

    /** Lets time pass; everybody signs in again afterwards. */
    void advance(Duration duration) {
        clock.advance(duration);
        browsers.values().forEach(TestBrowser::close);
        browsers.clear();
    }

    /** Sends fields to an address on whose page there is no form for this person. */
    HttpResponse<String> post(TestBrowser browser, String path, Map<String, String> fields) {
        Map<String, String> sent = standing(browser.page("/mon-compte/profil").expectFirst("main form[method=post]"));
        sent.keySet().removeIf(name -> !name.startsWith("_") && !name.contains("jeton") && !name.contains("token"));
        sent.putAll(fields);
        return browser.post(path, sent);
    }

    String account(String name) {
        return site.tables()
                .read(handle -> handle.createQuery("select id from core_account where email = :email")
                        .bind("email", name + "@exemple.fr")
                        .mapTo(String.class)
                        .one());
    }

    interface Work {
        void in(Handle handle);
    }

    void write(Work work) {
        site.tables().write(handle -> {
            work.in(handle);
            return true;
        });
    }

    long count(String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** Begins the application of a collective and returns the address of its desk. */
    String begin(String name, String collective) {
        HttpResponse<String> desk = browser(name)
                .submit(CALL + "/repondre", CALL + "/repondre", Map.of("collectif", collective, "titre", "Le hangar"));
        assertThat(desk.statusCode()).as(text(desk)).isEqualTo(200);
        return desk.uri().getPath();
    }

    /** Fills in some fields of a section as a browser does: the others are sent as they stand on the page. */
    HttpResponse<String> write(String name, Document page, Map<String, String> fields) {
        Element form = page.expectFirst("form:has(input[name=revision])");
        Map<String, String> sent = standing(form);
        sent.putAll(fields);
        sent.putIfAbsent("acte", "garder");
        sent.values().removeIf(String::isEmpty);
        return browser(name).post(form.attr("action"), sent);
    }

    /** Returns what a form would send if nobody changed anything. */
    static Map<String, String> standing(Element form) {
        Map<String, String> sent = new LinkedHashMap<>();
        form.select("input[name], textarea[name], select[name]").forEach(input -> {
            String type = input.attr("type");
            boolean ticks = type.equals("radio") || type.equals("checkbox");
            if (input.is("select")) {
                sent.put(input.attr("name"), input.select("option[selected]").attr("value"));
            } else if (!type.equals("file") && (!ticks || input.hasAttr("checked"))) {
                sent.put(
                        input.attr("name"),
                        input.is("textarea") ? input.wholeText().strip() : input.val());
            }
        });
        return sent;
    }

    HttpResponse<String> write(String name, String path, Map<String, String> fields) {
        return write(name, browser(name).page(path), fields);
    }

    static String text(HttpResponse<String> answer) {
        return text(Jsoup.parse(answer.body()));
    }

    static String text(Document page) {
        assertThat(page.select("main").text())
                .as("a macro that a template does not know")
                .doesNotContain("#cal", "$");
        return page.select("main").text().replaceAll("[\u00a0\u202f]", " ");
    }

    static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors").text().replaceAll("[\u00a0\u202f]", " ");
    }

    @Override
    public void close() {
        browsers.values().forEach(TestBrowser::close);
        site.close();
    }
}
