package org.territoireouvert.participatorybudget.pabulib;

import java.util.List;

/**
 * Receive a file piece by piece, in its order: meta, projects, voter columns, votes.
 *
 * <p>Nothing is final before {@link PabulibReader#read} returns: when it throws, undo what was stored (one transaction). After the
 * first problem no more pieces are handed over, only {@link #progress}.
 */
public interface PabulibVisitor {

    /** Receive the META section, checked. */
    default void meta(PabulibMeta meta) {}

    /**
     * Receive the PROJECTS section, checked.
     *
     * @param columns in the order of the header, {@code project_id} first
     */
    default void projects(List<String> columns, List<PabulibProject> projects) {}

    /** Receive the columns of the VOTES section, {@code voter_id} first. */
    default void voterColumns(List<String> columns) {}

    /** Receive one vote, checked. */
    default void vote(PabulibVote vote) {}

    /** Receive the number of bytes read so far, every 64 kB or so. */
    default void progress(long bytesRead) {}
}
