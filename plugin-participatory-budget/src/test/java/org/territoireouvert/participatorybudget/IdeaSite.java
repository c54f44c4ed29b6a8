package org.territoireouvert.participatorybudget;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.plugin.PluginSource;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/** A site with one edition, whose phase a test chooses; with an editor who plans it. */
public final class IdeaSite implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    public static final String EDITION = "/budgets-participatifs/edition-des-idees";
    public static final String IDEAS = EDITION + "/idees";
    public static final String PROPOSE = IDEAS + "/proposer";

    private static final DateTimeFormatter IN_FILES = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    public final TestSite site;
    public final TestBrowser editor;

    public IdeaSite() {
        this(TestSite.start(List.of(PluginSource.of(Path.of("target", "classes")))));
    }

    public IdeaSite(TestSite site) {
        this.site = site;
        editor = site.browser().asAgent("redac@exemple.fr", "Rachel", Role.EDITOR);
        String file = ImportedVotes.file("approval", List.of("1;60;École;;;"), List.of())
                .replace("01.11.2026", IN_FILES.format(TODAY.plusDays(60)))
                .replace("20.11.2026", IN_FILES.format(TODAY.plusDays(80)))
                .stripTrailing();
        editor.upload(
                "/admin/budgets-participatifs",
                "/admin/budgets-participatifs/importer",
                Map.of("title", "Édition des idées"),
                "file",
                "vote.pb",
                file.getBytes(StandardCharsets.UTF_8));
        takesIdeas();
    }

    public void takesIdeas() {
        plan(-5, 30);
    }

    public void examines() {
        plan(-40, -10);
    }

    public void waitsForIdeas() {
        plan(10, 30);
    }

    private void plan(int first, int last) {
        String plan = "/admin" + EDITION + "/calendrier";
        HttpResponse<String> planned = editor.submit(
                plan,
                plan,
                Map.of(
                        "ideas-begins", TODAY.plusDays(first).toString(),
                        "ideas-ends", TODAY.plusDays(last).toString(),
                        "examination-begins", TODAY.plusDays(last + 1).toString(),
                        "examination-ends", TODAY.plusDays(50).toString(),
                        "vote-begins", TODAY.plusDays(60).toString(),
                        "vote-ends", TODAY.plusDays(80).toString()));
        if (planned.statusCode() != 200) {
            throw new AssertionError(errors(planned));
        }
    }

    public TestBrowser citizen(String name) {
        return site.browser().asCitizen(name + "@exemple.fr");
    }

    /** What is typed for an idea with a title. */
    public static Map<String, String> typed(String title, String act) {
        Map<String, String> typed = new HashMap<>();
        typed.put("title", title);
        typed.put("description", "Des bancs et de l’ombre pour les **anciens**.");
        typed.put("theme", "Nature");
        typed.put("place", "Corvaux");
        typed.put("estimate", "12 500");
        typed.put("acte", act);
        return typed;
    }

    /** Has a citizen submit an idea; returns its address. */
    public static String propose(TestBrowser citizen, String title) {
        HttpResponse<String> answer = citizen.submit(PROPOSE, PROPOSE, typed(title, "deposer"));
        if (answer.statusCode() != 200 || answer.uri().getPath().equals(PROPOSE)) {
            throw new AssertionError(answer.statusCode() + " " + errors(answer));
        }
        return answer.uri().getPath();
    }

    /** Has staff publish that an idea can be done. */
    public void feasible(String idea) {
        find(editor, idea, Map.of("verdict", "feasible", "cost", "15000", "explanation", "Devis de la voirie."));
    }

    /** Has staff publish that an idea cannot be done. */
    public void unfeasible(String idea) {
        find(editor, idea, Map.of("verdict", "unfeasible", "reason", "Le terrain est privé."));
    }

    public static HttpResponse<String> find(TestBrowser agent, String idea, Map<String, String> finding) {
        Map<String, String> typed = new HashMap<>(Map.of("acte", "publier"));
        typed.putAll(finding);
        return agent.submit("/admin" + idea, "/admin" + idea + "/avis", typed);
    }

    /** Sends a decision, even where the page does not offer it. */
    public HttpResponse<String> decide(String idea, String act, String refusal) {
        Map<String, String> fields = new HashMap<>(Map.of("acte", act, "refusal", refusal));
        editor.page("/admin" + idea)
                .select("form[action=/admin" + idea + "/note] input[type=hidden]")
                .forEach(input -> fields.put(input.attr("name"), input.val()));
        return editor.post("/admin" + idea + "/decision", fields);
    }

    public static String errors(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".to-errors li").text().replace('\u00a0', ' ');
    }

    public static String text(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text().replaceAll("[\u00a0\u202f]", " ");
    }

    public static String text(Document page) {
        return page.select("main").text().replaceAll("[\u00a0\u202f]", " ");
    }

    @Override
    public void close() {
        editor.close();
        site.close();
    }
}
