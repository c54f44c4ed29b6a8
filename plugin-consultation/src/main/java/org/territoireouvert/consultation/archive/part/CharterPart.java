package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.List;
import org.territoireouvert.consultation.archive.Archive;
import org.territoireouvert.consultation.archive.ArchivePart;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.charter.Charter;
import org.territoireouvert.consultation.charter.Charters;
import org.territoireouvert.consultation.charter.Criterion;
import org.territoireouvert.consultation.charter.Finding;
import org.territoireouvert.consultation.charter.Level;
import org.territoireouvert.consultation.charter.Remark;

/** The charter: a page with all criteria and where each stands when the archive is made. */
public final class CharterPart implements ArchivePart {

    private final Charters charters;

    /** Creates it. */
    public CharterPart(Charters charters) {
        this.charters = charters;
    }

    @Override
    public void addTo(Archive archive) throws IOException {
        Charter charter = charters.of(archive.consultation());
        Wording wording = archive.wording();
        archive.page("charte.html", wording.say("charter.title"), html -> write(html, wording, charter));
    }

    private static void write(Html html, Wording wording, Charter charter) throws IOException {
        html.element(
                Element.PARAGRAPH,
                wording.say(charter.label()
                        .map(label -> "charter.label." + label.word())
                        .orElse("charter.label.none")));
        html.element(Element.PARAGRAPH, wording.say("charter.met", charter.met(), charter.asked()));
        for (Level level : Level.values()) {
            html.table(
                    wording.say("charter.level." + level.word()),
                    List.of(
                            wording.say("archive.criterion"),
                            wording.say("archive.state"),
                            wording.say("archive.remark")),
                    charter.of(level).entrySet().stream()
                            .map(entry -> row(wording, entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    private static List<Html.Body> row(Wording wording, Criterion criterion, Finding finding) {
        String title = criterion.name() + " – " + wording.say("charter." + criterion.name());
        return switch (finding) {
            case Finding.Met met -> TableRow.of(title, wording.say("charter.state.met"), "");
            case Finding.NotMet missing ->
                TableRow.of(title, wording.say("charter.state.not-met"), say(wording, missing.remark()));
            case Finding.NotYet awaited ->
                TableRow.of(title, wording.say("charter.state.not-yet"), say(wording, awaited.remark()));
            case Finding.NotApplicable nothing ->
                TableRow.of(title, wording.say("charter.state.not-applicable"), say(wording, nothing.remark()));
        };
    }

    private static String say(Wording wording, Remark remark) {
        return wording.say(remark.messageKey(), remark.arguments().toArray());
    }
}
