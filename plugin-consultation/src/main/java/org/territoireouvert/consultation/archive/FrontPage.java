package org.territoireouvert.consultation.archive;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.territoireouvert.api.data.Licence;
import org.territoireouvert.api.web.SiteAddress;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.archive.html.HtmlPage;
import org.territoireouvert.consultation.model.Change;
import org.territoireouvert.consultation.model.Consultation;
import org.territoireouvert.consultation.model.Document;
import org.territoireouvert.consultation.model.Frame;
import org.territoireouvert.consultation.model.Guarantor;
import org.territoireouvert.consultation.model.Means;
import org.territoireouvert.consultation.model.Step;

/** The first page of an archive: what was asked, who decided, the steps, what it changed, and the way to everything else. */
final class FrontPage {

    private final Archive archive;
    private final Consultation consultation;
    private final Wording wording;
    private final SiteAddress site;
    private final List<Listed> listed;

    private FrontPage(Archive archive, SiteAddress site) {
        this.archive = archive;
        this.consultation = archive.consultation();
        this.wording = archive.wording();
        this.site = site;
        this.listed = archive.listed();
    }

    static void addTo(Archive archive, SiteAddress site) throws IOException {
        FrontPage page = new FrontPage(archive, site);
        page.archive.page(HtmlPage.FIRST, page.consultation.title(), page::write);
    }

    private void write(Html html) throws IOException {
        html.paragraphs(consultation.frame().summary());
        html.element(
                Element.PARAGRAPH,
                wording.days(
                        consultation.dates().opensOn(), consultation.dates().closesOn()));
        steps(html);
        StepPages.links(
                html,
                wording.say("archive.pages"),
                listed.stream()
                        .filter(one -> one.page() && one.step() == Listed.NO_STEP)
                        .toList());
        facts(html);
        documents(html);
        changes(html);
        files(html);
        origin(html);
    }

    private void steps(Html html) throws IOException {
        if (consultation.steps().isEmpty()) {
            return;
        }
        html.table(
                wording.say("consultation.steps"),
                List.of(wording.say("archive.step"), wording.say("archive.when"), wording.say("archive.outcome")),
                consultation.steps().stream().map(this::row).toList());
    }

    private List<Html.Body> row(Step step) {
        return List.of(
                html -> html.link(StepPages.path(step), step.title()),
                html -> html.text(wording.days(step.startsOn(), step.endsOn())),
                html -> html.text(step.outcome()));
    }

    private void facts(Html html) throws IOException {
        Frame frame = consultation.frame();
        Guarantor guarantor = consultation.guarantor();
        Means means = consultation.means();
        html.element(Element.HEADING, wording.say("consultation.decides.title"));
        html.element(Element.FACTS, facts -> {
            facts.fact(wording.say("consultation.owner"), frame.owner());
            facts.fact(wording.say("consultation.decides"), frame.decidedBy());
            facts.fact(
                    wording.say("consultation.level"),
                    wording.say("level." + frame.level().name().toLowerCase(Locale.ROOT)));
            facts.fact(wording.say("consultation.open-points"), frame.openPoints());
            facts.fact(wording.say("consultation.closed-points"), frame.closedPoints());
            facts.fact(wording.say("consultation.weight"), frame.weightOfOpinion());
            facts.fact(
                    wording.say("consultation.answer-by"),
                    consultation.dates().answerBy().map(wording::day).orElse(""));
            facts.fact(
                    wording.say("consultation.guarantor"),
                    String.join("\n", guarantor.name(), guarantor.contact(), guarantor.interests())
                            .strip());
            facts.fact(wording.say("consultation.method"), means.method());
            facts.fact(wording.say("consultation.offline"), means.offline());
            if (means.cost().cents() > 0) {
                facts.fact(wording.say("consultation.cost"), wording.money(means.cost()));
            }
        });
    }

    private void documents(Html html) throws IOException {
        if (consultation.documents().isEmpty()) {
            return;
        }
        html.element(Element.HEADING, wording.say("consultation.documents.title"));
        html.element(Element.PARAGRAPH, wording.say("archive.documents"));
        html.element(Element.LIST, list -> {
            for (Document document : consultation.documents()) {
                list.element(Element.ITEM, item -> {
                    item.outside(address(document), document.title());
                    item.text(document.facts().isEmpty() ? "" : " – " + document.facts());
                });
            }
        });
    }

    private String address(Document document) {
        return document.address().startsWith("/") ? site.of(document.address()) : document.address();
    }

    private void changes(Html html) throws IOException {
        html.element(Element.HEADING, wording.say("consultation.changes"));
        if (consultation.changes().isEmpty()) {
            html.element(Element.PARAGRAPH, wording.say("archive.changes.none"));
            return;
        }
        html.table(
                wording.say("archive.changes"),
                List.of(wording.say("change.asked"), wording.say("archive.decision"), wording.say("change.today")),
                consultation.changes().stream().map(this::row).toList());
    }

    private List<Html.Body> row(Change change) {
        String progress = wording.say(
                "progress." + change.progress().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return List.of(
                html -> html.text(change.asked()),
                html -> html.text(wording.day(change.decidedOn()) + " – " + change.decided()),
                html -> html.text(change.today().isEmpty() ? progress : progress + " – " + change.today()));
    }

    private void files(Html html) throws IOException {
        html.table(
                wording.say("archive.files"),
                List.of(wording.say("archive.file"), wording.say("archive.holds")),
                listed.stream()
                        .filter(one -> !one.page())
                        .map(one -> List.<Html.Body>of(
                                cell -> cell.link(one.path(), one.path()), cell -> cell.text(one.title())))
                        .toList());
    }

    private void origin(Html html) throws IOException {
        html.element(Element.HEADING, wording.say("archive.about"));
        html.element(Element.PARAGRAPH, wording.say("archive.about.text"));
        html.element(Element.PARAGRAPH, line -> {
            line.text(wording.say("archive.from") + " ");
            line.outside(site.of(consultation.path()), site.of(consultation.path()));
        });
        html.element(Element.PARAGRAPH, line -> {
            line.text(wording.say("archive.licence") + " ");
            line.outside(Licence.ETALAB_2_0.address().toString(), Licence.ETALAB_2_0.title());
        });
    }
}
