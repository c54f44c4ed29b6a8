package org.territoireouvert.runner.web.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.territoireouvert.api.data.Money;
import org.territoireouvert.api.list.Slice;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.MenuEntry;
import org.territoireouvert.api.web.Page;

/** A list of twenty projects and a refused form, as a plugin would write them. */
final class RendererFixtures {

    /** A line of the list. */
    public record Row(int number, String title, String summary, String town, Money cost, LocalDate day, Badge badge) {}

    private static final String LIST = """
            <div class="to-title">
             <h1>$page.title</h1>
             <p class="to-lead">$msg.get("lead")</p>
            </div>
            #searchForm("/budgets-participatifs", "", "search")
            <h2>$msg.get("count", $slice.items.size())</h2>
            <ul class="to-rows">
            #foreach($row in $slice.items)
             <li class="to-row" id="projet-$row.number">
              <p class="to-date"><b>$fmt.day($row.day)</b>$fmt.month($row.day)</p>
              <div>
               <h3><a href="$url.path("/budgets-participatifs", $row.number)">$row.title</a></h3>
               <p>$row.summary</p>
               <p class="to-meta"><span>$row.town</span>#badge($row.badge)</p>
              </div>
              <p class="to-num"><strong>$fmt.money($row.cost)</strong></p>
             </li>
            #end
            </ul>
            #pagination($slice, "/budgets-participatifs")
            """;
    private static final String FORM = """
            #errorSummary($form)
            <h1>$page.title</h1>
            #notice("warn", $msg.get("lead"))
            #formStart("/budgets-participatifs/depot")
            #textField($form "title" "title" "title.hint" "off")
            #textField($form "email" "email" "" "email")
            #optionalTextArea($form "text" "text" "text.hint" 5)
            #selectField($form "town" "town" "" $towns)
            #checkField($form "charter" "charter")
            #fileField($form "file" "file" "file.hint")
            #submit("send")
            #formEnd()
            """;
    private static final String MESSAGES = """
            menu=Budget participatif
            lead=Chaque projet a été proposé par des habitants, puis étudié et chiffré par les services.
            search=Chercher un projet
            count={0} projets
            title=Titre du projet
            title.hint=80 caractères au plus.
            title.error=Écrivez un titre.
            email=Adresse électronique
            text=Description
            text.hint=Ce que le projet change pour les habitants.
            town=Commune
            charter=J’ai lu la charte
            charter.error=Lisez la charte et cochez la case.
            file=Devis
            file.hint=PDF, 10 Mo au plus.
            send=Déposer mon projet
            """;

    private RendererFixtures() {}

    static FixturePlugin plugin() throws Exception {
        return new FixturePlugin(
                "participatory-budget",
                Map.of("templates/list.vm", LIST, "templates/form.vm", FORM),
                MESSAGES,
                new MenuEntry("menu", "/budgets-participatifs", 20));
    }

    static Page list() {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number <= Slice.SIZE; number++) {
            boolean open = number % 2 == 0;
            rows.add(new Row(
                    number,
                    "Passerelle piétonne n° " + number + " du gué des Tanneurs",
                    "Relier le bourg à la gare sans passer par la départementale.",
                    "Corvaux & Montbrèche",
                    Money.ofUnits(8_600L * number),
                    LocalDate.of(2026, 12, number),
                    new Badge(open ? Badge.Tone.OPEN : Badge.Tone.CLOSED, open ? "Financé" : "Non financé")));
        }
        return Page.of("list", "Les projets du budget participatif 2026")
                .crumb("Budget participatif", "/budgets-participatifs")
                .with("slice", new Slice<>(rows, Optional.empty(), Optional.of("c20")));
    }

    static Page form() {
        FormInput form = FormInput.empty()
                .prefill("email", "yasmine@exemple.fr")
                .error("title", "title.error")
                .error("charter", "charter.error");
        List<Map<String, String>> towns = List.of(
                Map.of("value", "corvaux", "label", "Corvaux"), Map.of("value", "montbreche", "label", "Montbrèche"));
        return Page.of("form", "Proposer un projet")
                .status(422)
                .crumb("Budget participatif", "/budgets-participatifs")
                .with("form", form)
                .with("towns", towns);
    }
}
