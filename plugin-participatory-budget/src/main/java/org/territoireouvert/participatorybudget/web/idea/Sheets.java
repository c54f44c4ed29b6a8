package org.territoireouvert.participatorybudget.web.idea;

import java.util.Optional;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.edition.Edition;
import org.territoireouvert.participatorybudget.idea.Idea;
import org.territoireouvert.participatorybudget.idea.IdeaCalendar;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaPath;
import org.territoireouvert.participatorybudget.idea.IdeaState;
import org.territoireouvert.participatorybudget.idea.proposal.IdeaDesk;
import org.territoireouvert.participatorybudget.idea.proposal.Outcome;

/** Hands out what an author writes on: a new sheet, or that of an idea of theirs. */
record Sheets(PluginContext context, IdeaDesk desk) {

    /**
     * What is written where.
     *
     * @param edition for which
     * @param earlier the idea that is rewritten; empty for a new one
     */
    record Sheet(Edition edition, Optional<Idea> earlier) {

        /** Returns the address of its form. */
        String address() {
            return earlier.map(idea -> IdeaPath.of(edition.slug(), idea.id()) + "/modifier")
                    .orElseGet(() -> IdeaPath.list(edition.slug()) + "/proposer");
        }

        /** Tells whether everybody reads what is written. */
        boolean isPublic() {
            return earlier.filter(idea -> idea.state() == IdeaState.SUBMITTED).isPresent();
        }

        /** Returns the theme that was chosen before; empty when none was. */
        String theme() {
            return earlier.map(idea -> idea.text().theme()).orElse("");
        }
    }

    /** What who asks for a sheet gets. */
    sealed interface Reading {
        /** A sheet. */
        record Ready(Sheet sheet) implements Reading {}

        /** None, and why. */
        record Refused(Outcome.Refused why) implements Reading {}
    }

    /** Returns a new sheet while ideas are taken. */
    Reading unwritten(Request request) {
        String slug = request.pathParameter("edition");
        Edition edition = context.database()
                .read(handle -> desk.store().editions().bySlug(handle, slug))
                .orElseThrow(() -> new NotFoundException("Edition " + slug));
        return IdeaDesk.closed(new IdeaCalendar(edition, desk.today()))
                .<Reading>map(Reading.Refused::new)
                .orElseGet(() -> new Reading.Ready(new Sheet(edition, Optional.empty())));
    }

    /** Returns the sheet of an idea that the reader may change today. */
    Reading written(Request request) {
        String person = Participants.reader(request);
        IdeaOfEdition found = context.database()
                .read(handle -> desk.found(handle, request.pathParameter("edition"), request.pathParameter("idea")));
        if (!found.isReadBy(person)) {
            throw new NotFoundException("Idea " + found.idea().id());
        }
        Optional<Outcome.Refused> closed = IdeaDesk.closed(found.calendar());
        if (closed.isPresent()) {
            return new Reading.Refused(closed.get());
        }
        if (!person.isEmpty() && !found.isWrittenBy(person)) {
            return new Reading.Refused(Outcome.Refused.of("idea.not-yours"));
        }
        return found.isChangeable()
                ? new Reading.Ready(new Sheet(found.edition(), Optional.of(found.idea())))
                : new Reading.Refused(Outcome.Refused.of("idea.fixed"));
    }
}
