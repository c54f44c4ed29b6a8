package org.territoireouvert.participatorybudget.web.paper;

import org.territoireouvert.participatorybudget.paper.TypedPaper;
import org.territoireouvert.participatorybudget.paper.TypedPaper.State;
import org.territoireouvert.participatorybudget.web.Wording;

/**
 * A typed paper in words.
 *
 * @param number as people type it
 * @param text what is on it, with the numbers of the projects
 */
public record TypedLine(String number, String text) {

    static TypedLine of(TypedPaper paper, Wording wording) {
        return new TypedLine(paper.number().text(), text(paper, wording));
    }

    /** Says what is on a paper. */
    static String text(TypedPaper paper, Wording wording) {
        if (paper.state() == State.VALID) {
            // {"approval":["1","3"]} reads as 1, 3 and {"points":{"12":3}} as 12:3
            return paper.content()
                    .replaceFirst("^\\{\"[a-z]+\":", "")
                    .replaceAll("[\\[\\]{}\"]", "")
                    .replace(",", ", ");
        }
        String state = wording.say("paper.state." + paper.state().word());
        return paper.state() == State.NULL
                ? state + " – " + wording.say("paper.reason." + paper.reason().word())
                : state;
    }
}
