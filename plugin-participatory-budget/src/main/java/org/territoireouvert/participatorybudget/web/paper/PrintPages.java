package org.territoireouvert.participatorybudget.web.paper;

import java.util.List;
import java.util.Set;
import org.territoireouvert.api.text.QrPicture;
import org.territoireouvert.api.text.QrPictures;
import org.territoireouvert.api.web.FormInput;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.BallotList;
import org.territoireouvert.participatorybudget.ballot.BallotPaper;
import org.territoireouvert.participatorybudget.ballot.VotedProject;
import org.territoireouvert.participatorybudget.exchange.EditionStore;
import org.territoireouvert.participatorybudget.paper.PaperNumber;
import org.territoireouvert.participatorybudget.web.Wording;
import org.territoireouvert.participatorybudget.web.paper.PaperFrame.Voted;
import org.territoireouvert.participatorybudget.web.vote.BallotWords;

/** Shows the papers of a batch as they are printed, each on a page of its own; so many at a time that a browser can. */
final class PrintPages {

    /** How many papers are printed at a time. */
    static final int PORTION = 100;

    private static final int MOST_DIGITS = 4;

    private final PaperFrame frame;
    private final EditionStore store;

    PrintPages(PaperFrame frame, EditionStore store) {
        this.frame = frame;
        this.store = store;
    }

    /**
     * A paper.
     *
     * @param number as people type it
     * @param picture the same for scanners
     */
    public record PaperView(String number, QrPicture picture) {}

    /**
     * A list on the paper.
     *
     * @param name of its envelope; empty for all projects
     * @param limits what may be marked
     * @param rows its projects in the order of the edition
     */
    public record ListView(String name, String limits, List<RowView> rows) {
        /** Copies the rows. */
        public ListView {
            rows = List.copyOf(rows);
        }
    }

    /** A project on the paper. */
    public record RowView(String number, String title, String cost) {}

    Response show(Request request) {
        Voted voted = frame.read(request);
        int batch = number(request, "lot");
        int from = number(request, "depuis");
        QrPictures pictures = frame.context().service(QrPictures.class);
        List<PaperView> papers = frame
                .context()
                .database()
                .read(handle ->
                        frame.parts().print().numbers(handle, voted.edition().id(), batch, from, PORTION))
                .stream()
                .map(PaperNumber::text)
                .map(number -> new PaperView(number, pictures.draw(number)))
                .toList();
        if (papers.isEmpty()) {
            throw new NotFoundException("Papers of batch " + batch + " from " + from);
        }
        BallotWords words = words(request, voted);
        BallotPaper paper = voted.vote().paper();
        Set<String> withdrawn = frame.withdrawn(voted);
        return frame.page(
                        request,
                        voted,
                        "paper-print",
                        frame.say(request, "paper.print.title", batch),
                        FormInput.empty())
                .with("papers", papers)
                .with("question", words.title(paper))
                .with("how", frame.say(request, "paper.how." + paper.kind().word()))
                .with("columns", columns(request, paper))
                .with(
                        "lists",
                        paper.lists().stream()
                                .map(list -> list(voted, list, withdrawn, words))
                                .toList());
    }

    private static int number(Request request, String name) {
        return request.query(name)
                .filter(typed -> typed.matches("[0-9]{1," + MOST_DIGITS + "}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private BallotWords words(Request request, Voted voted) {
        return new BallotWords(
                new Wording(frame.context().messages(), request.locale()),
                frame.context()
                        .database()
                        .read(handle -> store.envelopes()
                                .ofEdition(handle, voted.edition().id())));
    }

    /** The cells in which people write: one, or one for each grade, best first. */
    private List<String> columns(Request request, BallotPaper paper) {
        return paper.kind() == BallotKind.GRADES
                ? paper.grades().reversed()
                : List.of(frame.say(request, "paper.cell." + paper.kind().word()));
    }

    private static ListView list(Voted voted, BallotList list, Set<String> withdrawn, BallotWords words) {
        BallotPaper paper = voted.vote().paper();
        return new ListView(
                words.name(list),
                words.limits(paper.kind(), list),
                voted.vote().projects().stream()
                        .filter(project -> paper.listOf(project.envelope())
                                .filter(list::equals)
                                .isPresent())
                        .filter(project -> !withdrawn.contains(project.number()))
                        .map(project -> row(project, words))
                        .toList());
    }

    private static RowView row(VotedProject project, BallotWords words) {
        return new RowView(project.number(), project.title(), words.wording().say("amount", project.cost()));
    }
}
