package org.territoireouvert.participatorybudget.examination;

import org.territoireouvert.api.list.ListFilter;
import org.territoireouvert.api.list.ListQuery;
import org.territoireouvert.api.web.Request;
import org.territoireouvert.participatorybudget.idea.IdeaState;

/**
 * What a member of staff looks for among the ideas of an edition; empty texts look for everything.
 *
 * @param words in title, description, place or theme
 * @param state name of a state
 * @param verdict name of a verdict
 * @param agent identifier of who examines
 * @param appealed whether only ideas with an unanswered appeal are looked for
 */
public record ExaminationFilter(String words, String state, String verdict, String agent, boolean appealed) {

    /** Parameter of the state. */
    public static final String STATE = "etat";
    /** Parameter of the verdict. */
    public static final String VERDICT = "avis";
    /** Parameter of what is to be done. */
    public static final String LEFT_TO_DO = "suivi";

    /** What is to be done. */
    public enum Todo {
        /** Ideas that the reader examines. */
        MINE,
        /** Ideas whose appeal waits for an answer. */
        APPEAL
    }

    /** Reads what is chosen in the list at an address. */
    public static ListQuery read(Request request, String path) {
        return ListQuery.read(
                request,
                path,
                ListFilter.of(STATE, IdeaState.publicWords()),
                ListFilter.of(VERDICT, Verdict.class),
                ListFilter.of(LEFT_TO_DO, Todo.class));
    }

    /**
     * Returns what was chosen as a filter.
     *
     * @param reader identifier of who reads the list
     */
    public static ExaminationFilter of(ListQuery chosen, String reader) {
        Todo todo = chosen.value(LEFT_TO_DO, Todo.class).orElse(null);
        return new ExaminationFilter(
                chosen.words(),
                chosen.value(STATE, IdeaState.class).map(IdeaState::name).orElse(""),
                chosen.value(VERDICT, Verdict.class).map(Verdict::name).orElse(""),
                todo == Todo.MINE ? reader : "",
                todo == Todo.APPEAL);
    }
}
