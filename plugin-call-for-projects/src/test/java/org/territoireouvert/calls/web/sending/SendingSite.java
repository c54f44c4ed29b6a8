package org.territoireouvert.calls.web.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.calls.application.ApplicationRepository;
import org.territoireouvert.calls.application.Section;
import org.territoireouvert.calls.application.SectionRepository;
import org.territoireouvert.calls.call.CallRepository;
import org.territoireouvert.calls.call.CallSheets;
import org.territoireouvert.calls.collective.CollectiveRepository;
import org.territoireouvert.calls.collective.MemberRepository;
import org.territoireouvert.calls.demonstration.SharedPlaces;
import org.territoireouvert.calls.model.Call;
import org.territoireouvert.calls.model.application.Application;
import org.territoireouvert.calls.model.application.ApplicationState;
import org.territoireouvert.calls.model.collective.Collective;
import org.territoireouvert.calls.model.collective.DecisionRule;
import org.territoireouvert.calls.model.collective.Member;
import org.territoireouvert.calls.model.form.FormAnswers;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.runner.text.JacksonJson;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestClock;
import org.territoireouvert.testkit.TestDatabases;
import org.territoireouvert.testkit.TestSite;

/** A site with an open call and the draft of a collective of three people: Ada, Bilal and Chloé. */
public final class SendingSite implements AutoCloseable {

    public static final String NUMBER = "2026-0001";
    public static final String PATH = "/appels-a-projets/dossiers/" + NUMBER;
    public static final String STAFF = "/appels-a-projets/instruire/dossiers/" + NUMBER;

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    public final TestClock clock = new TestClock(NOW);
    public final TestSite site;
    public final TestBrowser ada;
    public final TestBrowser bilal;
    public final TestBrowser chloe;
    public final TestBrowser other;
    public final TestBrowser editor;

    /** Starts it. */
    public SendingSite(Engine engine, DecisionRule rule) {
        site = TestSite.start(
                TestDatabases.fresh(engine), clock, List.of(PluginSource.of(Path.of("target", "classes"))));
        ada = citizen("ada");
        bilal = citizen("bilal");
        chloe = citizen("chloe");
        other = citizen("other");
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        site.tables().write(handle -> {
            CallRepository calls = new CallRepository(site.tables(), new CallSheets(new JacksonJson()));
            calls.publish(handle, Call.first("lieux", SharedPlaces.sheet(LocalDate.of(2026, 11, 27)), NOW), "", "");
            new CollectiveRepository(site.tables())
                    .save(handle, new Collective("c1", "La Fabrique", "Un lieu", "", 1, rule, true, true, NOW, NOW));
            MemberRepository members = new MemberRepository(site.tables());
            members.save(handle, member("m1", "Ada", person(handle, "ada")));
            members.save(handle, member("m2", "Bilal", person(handle, "bilal")));
            members.save(handle, member("m3", "Chloé", person(handle, "chloe")));
            new ApplicationRepository(site.tables()).save(handle, draft());
            return true;
        });
    }

    private TestBrowser citizen(String name) {
        return site.browser().asCitizen(name + "@exemple.fr");
    }

    private static String person(Handle handle, String name) {
        return handle.createQuery("select id from core_account where email = :email")
                .bind("email", name + "@exemple.fr")
                .mapTo(String.class)
                .one();
    }

    private static Member member(String id, String name, String person) {
        return new Member(
                id, "c1", Member.Kind.PERSON, "", person, name, "", Member.State.MEMBER, false, id.equals("m1"), NOW);
    }

    private static Application draft() {
        return new Application(
                "a1",
                NUMBER,
                "lieux",
                "c1",
                1,
                "La Fabrique du lac",
                "Un atelier au bord du lac.",
                "",
                Money.ZERO,
                Money.ZERO,
                ApplicationState.DRAFT,
                0,
                Optional.empty(),
                Optional.empty(),
                "",
                NOW,
                NOW);
    }

    /** Answers all that is required. */
    public void answerAll() {
        answer(
                "projet",
                Map.of(
                        "besoin", List.of("Il n’y a pas d’atelier."),
                        "activites", List.of("Réparer et construire."),
                        "publics", List.of("Jeunes"),
                        "ouverture", List.of("oui")));
        answer(
                "lieu",
                Map.of(
                        "commune", List.of("00401"),
                        "adresse", List.of("2, quai du Lac"),
                        "existe", List.of("non"),
                        "debut", List.of("2027-09-01")));
        answer(
                "equipe",
                Map.of(
                        "gouvernance", List.of("À l’unanimité."),
                        "taches.0.tache", List.of("Ouvrir"),
                        "taches.0.qui", List.of("Ada")));
    }

    /** Saves answers to a section, as its page does. */
    public void answer(String section, Map<String, List<String>> answers) {
        SectionRepository sections = new SectionRepository(new JacksonJson());
        boolean kept = site.tables().write(handle -> {
            int revision =
                    sections.find(handle, "a1", section).map(Section::revision).orElse(0);
            return sections.save(
                    handle,
                    "a1",
                    new Section(section, "", Section.Progress.READY, revision + 1, new FormAnswers(answers), "", NOW));
        });
        assertThat(kept).isTrue();
    }

    /** Fills in the part of a member: one cost, and what it is paid with. */
    public static HttpResponse<String> budget(
            TestBrowser browser, String member, String cost, String requested, String own) {
        String path = PATH + "/budget/" + member;
        return browser.submit(path, path, lines(cost, requested, own));
    }

    /** Returns the fields of such a part. */
    public static Map<String, String> lines(String cost, String requested, String own) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("acte", "garder");
        fields.put("depense-1-poste", "travaux");
        fields.put("depense-1-objet", "Peinture");
        fields.put("depense-1-montant", cost);
        fields.put("recette-1-poste", "REQUESTED");
        fields.put("recette-1-objet", "Aide");
        fields.put("recette-1-montant", requested);
        fields.put("recette-2-poste", "OWN");
        fields.put("recette-2-objet", "Caisse");
        fields.put("recette-2-montant", own);
        return fields;
    }

    /** Has all that is needed written, so that the application can be signed. */
    public void complete() {
        answerAll();
        assertThat(budget(ada, "m1", "20 000", "14 000", "6 000").statusCode()).isEqualTo(200);
    }

    /** Signs for a member what is shown now. */
    public static HttpResponse<String> sign(TestBrowser browser, String member) {
        return browser.submit(PATH + "/signer", PATH + "/signer", Map.of("membre-" + member, "1", "acte", "signer"));
    }

    /** Has all three sign. */
    public void signAll() {
        sign(ada, "m1");
        sign(bilal, "m2");
        sign(chloe, "m3");
    }

    /** Sends what is shown now. */
    public static HttpResponse<String> send(TestBrowser browser) {
        return send(browser, browser.page(PATH + "/signer"));
    }

    /** Sends what a page showed, whether it offered to or not: with the hidden fields of the form to sign. */
    public static HttpResponse<String> send(TestBrowser browser, Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("form[action$=/signer] input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        return browser.post(PATH + "/envoyer", fields);
    }

    /** Lets a member leave. */
    public void leave(String member) {
        site.tables()
                .write(handle -> handle.createUpdate("update cal_member set state = 'LEFT' where id = :id")
                        .bind("id", member)
                        .execute());
    }

    /** Runs a job of the plugin. */
    public void run(String job) throws Exception {
        site.plugin("call-for-projects").contributions().jobs().stream()
                .filter(one -> one.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    /** Returns one value of the tables. */
    public String value(String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    /** Returns a column of the tables. */
    public List<String> values(String sql) {
        return site.tables()
                .read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    public static String text(HttpResponse<String> answer) {
        return text(Jsoup.parse(answer.body()));
    }

    public static String text(Document page) {
        assertThat(page.select("main").text())
                .as("a macro that a template does not know")
                .doesNotContain("#sending");
        return plain(page.select("main").text());
    }

    public static String errors(HttpResponse<String> answer) {
        return plain(Jsoup.parse(answer.body()).select(".to-errors").text());
    }

    private static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ");
    }

    @Override
    public void close() {
        List.of(ada, bilal, chloe, other, editor).forEach(TestBrowser::close);
        site.close();
    }
}
