package org.territoireouvert.consultation.archive.part;

import java.io.IOException;
import java.util.List;
import org.territoireouvert.consultation.answer.Answer;
import org.territoireouvert.consultation.archive.Wording;
import org.territoireouvert.consultation.archive.html.Element;
import org.territoireouvert.consultation.archive.html.Html;
import org.territoireouvert.consultation.trace.Trace;

/**
 * Where a contribution went, in a few lines below it.
 *
 * @param traces in the order of the syntheses; none writes nothing
 */
record TraceLines(Wording wording, List<Trace> traces) {

    void write(Html html) throws IOException {
        if (traces.isEmpty()) {
            return;
        }
        html.element(Element.SUBHEADING, wording.say("trace.title"));
        html.element(Element.LIST, list -> {
            for (Trace trace : traces) {
                write(list, trace);
            }
        });
    }

    private void write(Html list, Trace trace) throws IOException {
        if (trace.pieces().isEmpty()) {
            list.element(Element.ITEM, wording.say("trace.open"));
        }
        for (Trace.Piece piece : trace.pieces()) {
            list.element(Element.ITEM, (trace.isCut() ? "« " + piece.text() + " » – " : "") + went(piece));
        }
        if (!trace.sentences().isEmpty()) {
            list.element(Element.ITEM, item -> cited(item, trace));
        }
        for (Answer answer : trace.answers()) {
            list.element(
                    Element.ITEM,
                    String.join(
                            " – ",
                            wording.say("answer.title"),
                            wording.say("answer.decision." + answer.decision()),
                            answer.text()));
        }
    }

    private String went(Trace.Piece piece) {
        String place = wording.say("trace.open");
        if (!piece.themes().isEmpty()) {
            place = wording.say("trace.grouped") + " " + String.join(" › ", piece.themes());
        } else if (!piece.reason().isEmpty()) {
            place = wording.say("trace.set-aside") + " " + piece.reason();
        }
        return piece.became().isEmpty() ? place : place + ". " + wording.say("trace.became") + " " + piece.became();
    }

    private void cited(Html item, Trace trace) throws IOException {
        item.text(wording.say("trace.cited"));
        for (int number : trace.sentences()) {
            item.text(" ");
            item.link(SynthesisPart.sentence(trace.step(), number), "§" + number);
        }
    }
}
