package org.territoireouvert.consultation.archive;

import java.io.IOException;
import java.util.List;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.model.Step;

/** A page for each step: when it was, what came of it, and the way to all that was added of it before. */
final class StepPages {

    private StepPages() {}

    static String path(Step step) {
        return "etapes/etape-" + step.number() + ".html";
    }

    static void addTo(Archive archive) throws IOException {
        List<Listed> listed = archive.listed();
        for (Step step : archive.consultation().steps()) {
            List<Listed> ofStep =
                    listed.stream().filter(one -> one.step() == step.number()).toList();
            archive.page(step, path(step), step.title(), html -> write(html, archive.wording(), step, ofStep));
        }
    }

    private static void write(Html html, Wording wording, Step step, List<Listed> ofStep) throws IOException {
        html.element(Element.PARAGRAPH, wording.days(step.startsOn(), step.endsOn()));
        html.paragraphs(step.outcome());
        links(
                html,
                wording.say("archive.pages"),
                ofStep.stream().filter(Listed::page).toList());
        links(
                html,
                wording.say("archive.files"),
                ofStep.stream().filter(one -> !one.page()).toList());
    }

    /** Writes a list of links below a heading; nothing for none. */
    static void links(Html html, String heading, List<Listed> listed) throws IOException {
        if (listed.isEmpty()) {
            return;
        }
        html.element(Element.HEADING, heading);
        html.element(Element.LIST, list -> {
            for (Listed one : listed) {
                list.element(Element.ITEM, item -> item.link(one.path(), one.title()));
            }
        });
    }
}
