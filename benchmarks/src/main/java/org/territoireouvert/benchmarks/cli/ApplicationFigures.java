package org.territoireouvert.benchmarks.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.territoireouvert.api.web.Role;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestBrowser;
import org.territoireouvert.testkit.TestSite;

/**
 * The lists of those who examine a call with very many applications of forty answers each, over HTTP, in milliseconds: the desk with each
 * filter, with several, with words, in each order, on the first part and in the middle; and the list of an assessor who has hundreds.
 */
public final class ApplicationFigures {

    private static final int TURNS = 30;
    private static final int ASSESSORS = 20;
    private static final int HTTP_OK = 200;
    private static final int NAME_WIDTH = 60;
    private static final String DESK = "/appels-a-projets/instruire/essai";
    private static final String EVALUATIONS = "/appels-a-projets/evaluations";

    private final TestSite site;
    private final TestBrowser lead;
    private final TestBrowser assessor;
    private final List<String> assessors = new ArrayList<>();

    private ApplicationFigures(TestSite site) {
        this.site = site;
        for (int number = 0; number < ASSESSORS; number++) {
            String address = "evaluation-" + number + "@exemple.fr";
            site.browser().asAgent(address, "Évaluation " + number, Role.EDITOR).close();
            assessors.add(site.tables()
                    .read(handle -> handle.createQuery("select id from core_account where email = :email")
                            .bind("email", address)
                            .mapTo(String.class)
                            .one()));
        }
        this.lead = site.browser().asAgent("instruction@exemple.fr", "Instruction", Role.EDITOR);
        this.assessor = site.browser().asAgent("evaluation-0@exemple.fr", "Évaluation 0", Role.EDITOR);
    }

    /** Measures with the plugins of a folder, 5,000 applications or as many as are given behind it, and the engines that are named. */
    public static void main(String[] arguments) throws IOException {
        int applications = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        List<Engine> engines = arguments.length > 2
                ? Stream.of(arguments).skip(2).map(Engine::valueOf).toList()
                : List.of(Engine.values());
        for (Engine engine : engines) {
            try (FigureSite figures = new FigureSite(engine, Path.of(arguments[0]))) {
                new ApplicationFigures(figures.site()).measure(figures, engine, applications);
            }
        }
    }

    private void measure(FigureSite figures, Engine engine, int applications) {
        LocalDate past = LocalDate.now().minusDays(30);
        new MadeUpApplications(new MadeUpCall("vide", past), List.of(), 0).fill(site.tables(), 0);
        new MadeUpApplications(new MadeUpCall("essai", past), assessors, 0).fill(site.tables(), applications);
        figures.analyze();
        System.out.printf(
                "%n%s, %,d applications of 40 answers, %,d assessments of the assessor%n",
                engine, applications, 2 * applications / ASSESSORS);
        Turns turns = new Turns(TURNS, NAME_WIDTH);
        turns.head();
        turns.measure(
                "a bare select of 21 of these rows",
                turn -> site.tables()
                        .read(handle -> handle.createQuery(
                                        "select * from cal_application where call_slug = 'essai' and number > :number order by number limit 21")
                                .bind("number", MadeUpApplications.number(turn * 100))
                                .mapToMap()
                                .list()));
        turns.reference(
                "reference: the desk of a call without applications",
                turn -> get(lead, "/appels-a-projets/instruire/vide"));
        String territory = MadeUpApplications.territory(7);
        String someone = "evaluateur=" + assessors.get(3);
        desk(turns, "all", "");
        desk(turns, "a state", "etat=eligible");
        desk(turns, "a batch", "lot=2026-02-01");
        desk(turns, "a territory", "territoire=" + territory);
        desk(turns, "an assessor", someone);
        desk(turns, "a band of scores", "note=40-60");
        desk(turns, "assessments are missing", "a-voir=missing");
        desk(turns, "assessors disagree", "a-voir=disagreement");
        desk(turns, "a conflict of interest", "a-voir=conflict");
        desk(turns, "the highest score first", "tri=score");
        desk(turns, "the highest request first", "tri=requested");
        desk(turns, "a word that a fifth hold", "q=" + text("verger partagé"));
        desk(turns, "a number", "q=" + MadeUpApplications.number(applications / 2));
        desk(turns, "words that nobody holds", "q=" + text("zzz introuvable"));
        desk(
                turns,
                "state, batch, territory, score first",
                "etat=eligible&lot=2026-02-01&tri=score&territoire=" + territory);
        desk(turns, "state, assessor, band, disagreement", "etat=eligible&note=40-60&a-voir=disagreement&" + someone);
        desk(turns, "word, state, band, request first", "etat=eligible&note=60-80&tri=requested&q=hangar");
        turns.measure(
                "one application with its forty answers",
                turn -> get(lead, DESK + "/dossiers/" + MadeUpApplications.number(turn * 37 % applications)));
        list(turns, "assessor: all", assessor, EVALUATIONS, "");
        list(turns, "assessor: to do", assessor, EVALUATIONS, "etat=asked");
        list(turns, "assessor: done, of this call", assessor, EVALUATIONS, "etat=final&appel=essai");
        list(turns, "assessor: a word that a fifth hold", assessor, EVALUATIONS, "q=hangar");
        lead.close();
        assessor.close();
    }

    private void desk(Turns turns, String name, String chosen) {
        list(turns, name, lead, DESK, chosen);
    }

    /** Measures the first part of a list, then one in its middle when there is one. */
    private static void list(Turns turns, String name, TestBrowser browser, String path, String chosen) {
        String first = path + "?" + chosen;
        turns.measure(name, turn -> get(browser, first + "&utm_x=" + turn));
        String middle = middle(browser, first);
        if (!middle.isEmpty()) {
            turns.measure("  … in the middle", turn -> get(browser, middle));
        }
    }

    /** Turns some leaves of a list. */
    private static String middle(TestBrowser browser, String path) {
        String found = "";
        String next = path;
        for (int leaf = 0; leaf < 20; leaf++) {
            Element link = Jsoup.parse(browser.get(next).body()).selectFirst("a[href*=apres=]");
            if (link == null) {
                return found;
            }
            next = link.attr("href");
            found = next;
        }
        return found;
    }

    private static String text(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static void get(TestBrowser browser, String path) {
        HttpResponse<String> answer = browser.get(path);
        if (answer.statusCode() != HTTP_OK) {
            throw new IllegalStateException(answer.statusCode() + " at " + path);
        }
    }
}
