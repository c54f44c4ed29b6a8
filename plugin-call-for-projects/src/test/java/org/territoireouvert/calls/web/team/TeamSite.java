package org.territoireouvert.calls.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.CallSheet;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site on which people look for a team for the call "Lieux partagés"; teams form until December 9. */
final class TeamSite implements AutoCloseable {

    static final String CALL = "/appels-a-projets/" + SharedPlaces.SLUG;
    static final String TEAMS = CALL + "/equipes";
    static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
    final TestSite site;
    private final Map<String, TestBrowser> people = new ConcurrentHashMap<>();

    TeamSite(Engine engine) {
        site = TestSite.start(
                TestDatabases.fresh(engine), clock, List.of(PluginSource.of(Path.of("target", "classes"))));
        publish(SharedPlaces.SLUG, SharedPlaces.sheet(DAY));
    }

    void publish(String slug, CallSheet sheet) {
        site.tables().write(handle -> {
            new CallRepository(site.tables(), new CallSheets(new JacksonJson()))
                    .publish(handle, new Call(slug, 1, sheet, Optional.empty(), clock.instant()), "", "");
            return true;
        });
    }

    /** Returns the browser of a person, who is signed in. */
    TestBrowser person(String name) {
        return people.computeIfAbsent(name, key -> site.browser().asCitizen(key + "@exemple.fr"));
    }

    /** Lets time pass; everybody signs in again afterwards. */
    void advance(Duration duration) {
        clock.advance(duration);
        people.values().forEach(TestBrowser::close);
        people.clear();
    }

    String account(String name) {
        return one("select id from core_account where email = '" + name + "@exemple.fr'");
    }

    /** Registers an organisation that a person represents, and returns its identifier. */
    String organisation(String by, String name) {
        HttpResponse<String> answer = person(by)
                .submit(
                        "/organisations/nouvelle",
                        "/organisations/nouvelle",
                        Map.of("nom", name, "nature", "association"));
        return answer.uri().getPath().substring("/organisations/".length());
    }

    HttpResponse<String> tryToPublish(String by, String nature, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "comme", "personne",
                "titre", "Une salle",
                "texte", "Une salle le samedi.",
                "theme", "SOCI"));
        if (!nature.equals("idee")) {
            fields.put("sorte", "PLACE");
        }
        fields.putAll(more);
        String path = TEAMS + "/publier/" + nature;
        return person(by).submit(path, path, fields);
    }

    /** Publishes something and returns its address. */
    String publish(String by, String nature, Map<String, String> more) {
        HttpResponse<String> answer = tryToPublish(by, nature, more);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return answer.uri().getPath();
    }

    String sketch(String by, String title) {
        return publish(by, "idee", Map.of("titre", title, "texte", "Idée de " + title));
    }

    HttpResponse<String> submit(String who, String path, Map<String, String> fields) {
        return submit(who, person(who).page(path), path, fields);
    }

    /** Sends the form of a page as it stands, with other values in some fields. */
    HttpResponse<String> submit(String who, Document page, String path, Map<String, String> fields) {
        Map<String, String> sent = standing(page.expectFirst("main form[method=post][action=" + path + "]"));
        sent.putAll(fields);
        return person(who).post(path, sent);
    }

    private static Map<String, String> standing(Element form) {
        Map<String, String> sent = new LinkedHashMap<>();
        form.select("input[name], textarea[name], select[name]").forEach(input -> {
            String type = input.attr("type");
            boolean ticks = type.equals("radio") || type.equals("checkbox");
            if (input.is("select")) {
                sent.put(input.attr("name"), input.select("option[selected]").attr("value"));
            } else if (!ticks || input.hasAttr("checked")) {
                sent.put(
                        input.attr("name"),
                        input.is("textarea") ? input.wholeText().strip() : input.val());
            }
        });
        return sent;
    }

    /** Returns the name that a person shows. */
    String name(String who) {
        return one("select display_name from core_account where email = '" + who + "@exemple.fr'");
    }

    /** Does something to a publication that its page offers. */
    HttpResponse<String> act(String who, String post, Map<String, String> fields) {
        return person(who).submit(post, post + "/etat", fields);
    }

    /** Answers a publication and returns the address of the exchange. */
    String answer(String who, String post) {
        HttpResponse<String> answer =
                submit(who, post + "/interet", Map.of("comme", "personne", "message", "Bonjour, c’est " + who));
        assertThat(answer.uri().getPath()).as(text(answer)).contains("/echanges/");
        return answer.uri().getPath();
    }

    /** Brings somebody into a sketch. */
    void join(String owner, String sketch, String newcomer) {
        String exchange = answer(newcomer, sketch);
        submit(owner, exchange, Map.of("acte", "accepter"));
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String text(HttpResponse<String> answer) {
        return text(Jsoup.parse(answer.body()));
    }

    static String text(Document page) {
        String text = page.select("main").text();
        assertThat(text).as("a macro that a template does not know").doesNotContain("#team", "$row", "$msg", "team.");
        return text.replaceAll("[\u00a0\u202f]", " ");
    }

    static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors").text().replaceAll("[\u00a0\u202f]", " ");
    }

    String news(String who) {
        return text(person(who).page("/mon-compte/notifications"));
    }

    long count(String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    String one(String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    @Override
    public void close() {
        people.values().forEach(TestBrowser::close);
        site.close();
    }
}
