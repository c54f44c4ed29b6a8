package org.territoireouvert.participatorybudget.pabulib;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.territoireouvert.participatorybudget.model.Ballot;

/**
 * One line of the VOTES section.
 *
 * @param line in the file, from 1; 0 when the vote does not come from a file
 * @param columns cells other than {@code voter_id}, {@code vote} and {@code points} by column name; empty text for an absent value
 */
public record PabulibVote(long line, String voterId, Ballot ballot, Map<String, String> columns) {

    public PabulibVote {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
