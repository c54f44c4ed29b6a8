package org.territoireouvert.participatorybudget.web.preparation;

import org.territoireouvert.participatorybudget.conduct.VoteParts;
import org.territoireouvert.participatorybudget.preparation.ChecklistItem;
import org.territoireouvert.participatorybudget.preparation.ChecklistItem.Lack;

/** What is to do about the vote of an edition before its first day: to say how people vote, and to fix it. */
public final class VoteChecklist {

    private VoteChecklist() {}

    /** Returns the item. */
    public static ChecklistItem item(VoteParts votes) {
        return new ChecklistItem(
                "vote",
                false,
                edition -> edition.preparationPath() + "/scrutin",
                (handle, edition) -> votes.votes().of(handle, edition.id()).isEmpty()
                        ? Lack.when(edition.ballotCount() == 0, "checklist.vote.missing")
                        : Lack.when(!edition.fixed(), "checklist.vote.open"));
    }
}
