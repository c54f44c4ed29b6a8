package org.territoireouvert.participatorybudget.idea;

import java.util.List;
import org.territoireouvert.participatorybudget.edition.Edition;

/**
 * An idea with what has to be known to decide about it.
 *
 * @param edition for which it was written
 * @param idea as it is now
 * @param calendar what can be done today
 * @param coAuthors accounts of those who write it with its author
 */
public record IdeaOfEdition(Edition edition, Idea idea, IdeaCalendar calendar, List<String> coAuthors) {

    /** Copies the list. */
    public IdeaOfEdition {
        coAuthors = List.copyOf(coAuthors);
    }

    /** Tells whether a person is its first author. */
    public boolean isFirstAuthor(String person) {
        return !person.isEmpty() && idea.author().personId().equals(person);
    }

    /** Tells whether a person writes it, alone or with others. */
    public boolean isWrittenBy(String person) {
        return isFirstAuthor(person) || coAuthors.contains(person);
    }

    /** Tells whether a person may read it. */
    public boolean isReadBy(String person) {
        return idea.state().isPublic() || isWrittenBy(person);
    }

    /** Tells whether its authors may change it today. */
    public boolean isChangeable() {
        return calendar.takesIdeas() && (idea.state() == IdeaState.DRAFT || idea.state() == IdeaState.SUBMITTED);
    }

    /** Tells whether it can be supported today. */
    public boolean isSupportable() {
        return calendar.takesSupports() && idea.state() == IdeaState.SUBMITTED;
    }

    /** Returns the address of its page. */
    public String path() {
        return IdeaPath.of(edition.slug(), idea.id());
    }
}
