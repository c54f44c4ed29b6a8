package org.territoireouvert.participatorybudget.web.idea;

import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.Link;
import org.territoireouvert.participatorybudget.examination.Appeal;
import org.territoireouvert.participatorybudget.examination.Examination;
import org.territoireouvert.participatorybudget.examination.Remark;
import org.territoireouvert.participatorybudget.idea.CoAuthorRepository.CoAuthor;
import org.territoireouvert.participatorybudget.idea.IdeaOfEdition;
import org.territoireouvert.participatorybudget.idea.IdeaVersion;

/**
 * An idea as its page shows it.
 *
 * @param found the idea with its edition
 * @param authors names, the first author first
 * @param examination what the services published; nothing else
 * @param appeal against its refusal
 * @param versions newest first
 * @param mergedInto the idea that carries it on
 * @param merged ideas that it carries on
 * @param splitFrom the idea that it was split from
 * @param parts ideas that were split from it
 * @param project that it became
 */
public record IdeaView(
        IdeaOfEdition found,
        Badge badge,
        List<String> authors,
        Optional<Examination> examination,
        Optional<Appeal> appeal,
        List<IdeaVersion> versions,
        Optional<Link> mergedInto,
        List<Link> merged,
        Optional<Link> splitFrom,
        List<Link> parts,
        Optional<Link> project) {

    /**
     * What one reader may do here.
     *
     * @param author whether they write the idea
     * @param firstAuthor whether they wrote it first
     * @param changes whether they may change it today
     * @param withdraws whether they may take it back
     * @param supportable whether it can be supported by them today
     * @param supported whether they support it
     * @param appeals whether they may appeal today
     * @param examines whether they may examine it
     * @param messages between the services and the authors; none for others
     * @param coAuthors who writes with the first author, and open invitations; none for others
     */
    public record Reader(
            boolean author,
            boolean firstAuthor,
            boolean changes,
            boolean withdraws,
            boolean supportable,
            boolean supported,
            boolean appeals,
            boolean examines,
            List<Remark> messages,
            List<Named> coAuthors) {}

    /**
     * A co-author with their name, or an open invitation with its address.
     *
     * @param name empty for an invitation
     * @param address of an invitation; empty for a co-author
     */
    public record Named(CoAuthor coAuthor, String name, String address) {}
}
