package org.territoireouvert.calls.web.collective;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site on which several people make collectives. */
final class CollectiveSite implements AutoCloseable {

    static final String PATH = "/appels-a-projets/collectifs";
    static final String OWN = PATH + "/miens";

    final TestClock clock = new TestClock(Instant.parse("2026-11-27T09:00:00Z"));
    final TestSite site;
    private final Map<String, TestBrowser> people = new HashMap<>();

    CollectiveSite(Engine engine) {
        site = TestSite.start(
                TestDatabases.fresh(engine), clock, List.of(PluginSource.of(Path.of("target", "classes"))));
    }

    /** Returns the browser of a person, who is signed in. */
    TestBrowser person(String name) {
        return people.computeIfAbsent(name, key -> site.browser().asCitizen(key + "@exemple.fr"));
    }

    /** Registers an organisation that a person represents, and returns its identifier. */
    String organisation(String by, String name) {
        HttpResponse<String> answer = person(by)
                .submit(
                        "/organisations/nouvelle",
                        "/organisations/nouvelle",
                        Map.of("nom", name, "nature", "association"));
        String path = answer.uri().getPath();
        assertThat(path).startsWith("/organisations/");
        return path.substring("/organisations/".length());
    }

    HttpResponse<String> tryToFound(String by, Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "nom", "Le Hangar",
                "but", "Un lieu ouvert à tous.",
                "comme", "personne",
                "regle", "MAJORITY",
                "demandes", "1",
                "charte", "Chacun a une voix."));
        fields.putAll(more);
        return person(by).submit(PATH + "/nouveau", PATH + "/nouveau", fields);
    }

    /** Founds a collective and returns its address. */
    String found(String by, Map<String, String> more) {
        HttpResponse<String> answer = tryToFound(by, more);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.uri().getPath();
    }

    /** Makes an invitation and returns the path of its link. */
    String invite(String by, String collective, String label) {
        HttpResponse<String> answer =
                person(by).submit(collective + "/inviter", collective + "/inviter", Map.of("pour-qui", label));
        String link = Jsoup.parse(answer.body()).select("main code").text();
        assertThat(link).as(text(answer)).contains("/invitations/");
        return link.substring(link.indexOf(PATH));
    }

    HttpResponse<String> accept(String who, String link, String as) {
        return person(who).submit(link, link, Map.of("comme", as, "montrer", "1", "apporte", "Du temps"));
    }

    /** Brings people into a collective, each invited by the founder and agreed to by those before. */
    void join(String founder, String collective, String... names) {
        List<String> inside = new ArrayList<>(List.of(founder));
        for (String name : names) {
            String link = invite(founder, collective, name);
            inside.stream().skip(1).forEach(voter -> vote(voter, collective, "FOR"));
            assertThat(accept(name, link, "personne").uri().getPath()).isEqualTo(collective);
            inside.add(name);
        }
    }

    /** Proposes something and returns the answer. */
    HttpResponse<String> propose(String by, String collective, String what, Map<String, String> fields) {
        String path = collective + "/proposer/" + what;
        Map<String, String> all = new LinkedHashMap<>(Map.of("jours", "7"));
        all.putAll(fields);
        return person(by).submit(path, path, all);
    }

    /** Returns the address of the open decision, or an empty text. */
    String openDecision(String who, String collective) {
        return person(who)
                .page(collective + "/decisions")
                .select("section[aria-labelledby=ouvertes] a")
                .attr("href");
    }

    /** Gives the word of the first member for which somebody acts, on the open decision, if there is one. */
    HttpResponse<String> vote(String who, String collective, String voice) {
        String decision = openDecision(who, collective);
        return decision.isEmpty()
                ? person(who).get(collective)
                : person(who).submit(decision, decision, Map.of("voix", voice));
    }

    /** Sends a form that no page offers, with the token of one that does. */
    HttpResponse<String> forge(String who, String pageWithForm, String path, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>();
        person(who)
                .page(pageWithForm)
                .select("main form")
                .getFirst()
                .select("input[type=hidden][name]")
                .forEach(input -> sent.put(input.attr("name"), input.val()));
        sent.putAll(fields);
        return person(who).post(path, sent);
    }

    String memberOf(String who, String collective) {
        String path =
                person(who).page(collective).select("main a[href*=/membres/]").attr("href");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String text(HttpResponse<String> answer) {
        return text(Jsoup.parse(answer.body()));
    }

    static String text(Document page) {
        String text = page.select("main").text();
        assertThat(text).as("a macro that a template does not know").doesNotContain("#col", "$row", "$msg");
        return text.replaceAll("[\u00a0\u202f]", " ");
    }

    static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors").text().replaceAll("[\u00a0\u202f]", " ");
    }

    void settle() throws Exception {
        site.plugin("call-for-projects").contributions().jobs().stream()
                .filter(job -> job.name().equals("settle-decisions"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
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
