package org.territoireouvert.participatorybudget.paper;

import org.territoireouvert.api.PluginContext;
import org.territoireouvert.participatorybudget.vote.SealedVotes;
import org.territoireouvert.participatorybudget.vote.VoteRepository;

/**
 * The parts of voting on paper, put together once.
 *
 * @param print makes papers and cancels them
 * @param handOut hands papers out at a desk
 * @param type keeps what is read on papers
 * @param urns opens and accepts urns
 * @param end says that the last paper is in
 */
public record PaperParts(PrintPapers print, HandOutPaper handOut, TypePapers type, Urns urns, EndPapers end) {

    /** Puts them together. */
    public static PaperParts of(PluginContext context, VoteRepository votes, SealedVotes sealed) {
        PaperAudit audit = new PaperAudit(context);
        return new PaperParts(
                new PrintPapers(context, votes, audit),
                new HandOutPaper(context, votes, sealed, audit),
                new TypePapers(context, sealed, audit),
                new Urns(context, votes, audit),
                new EndPapers(context, votes, audit));
    }
}
