package org.territoireouvert.initiatives.web.writing;

import java.util.List;

/**
 * Who looks after an entry, as its page shows it.
 *
 * @param path of the entry
 * @param isArchived whether it is kept as a memory
 * @param reason why, possibly empty
 * @param isStale whether nobody has said for long that it is up to date
 * @param version that is shown
 * @param mayCare whether who reads it is one of its authors or an editor
 * @param score how complete it is; for those only
 * @param better what would make it better; for those only
 */
public record CareView(
        String path,
        boolean isArchived,
        String reason,
        boolean isStale,
        int version,
        boolean mayCare,
        int score,
        List<MissingRow> better) {

    /** Copies the list. */
    public CareView {
        better = List.copyOf(better);
    }
}
