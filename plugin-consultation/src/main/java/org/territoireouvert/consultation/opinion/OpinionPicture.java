package org.territoireouvert.consultation.opinion;

import java.util.List;
import org.territoireouvert.consultation.grouping.GroupingSettings;
import org.territoireouvert.consultation.grouping.OpinionGroups;
import org.territoireouvert.consultation.grouping.VoteMatrix;
import org.territoireouvert.consultation.grouping.tally.CommonGround;
import org.territoireouvert.consultation.grouping.tally.GroupTallies;

/**
 * What the opinions of a step come to.
 *
 * @param statements the published ones, in the order of the columns of the matrix
 * @param groups that were found, or why there are none
 */
public record OpinionPicture(
        List<Statement> statements, VoteMatrix matrix, OpinionGroups groups, GroupTallies tallies) {

    /** Copies the statements. */
    public OpinionPicture {
        statements = List.copyOf(statements);
    }

    /** Seeks what opinions come to. */
    static OpinionPicture of(List<Statement> statements, VoteMatrix matrix) {
        OpinionGroups groups = OpinionGroups.of(matrix, GroupingSettings.USUAL);
        return new OpinionPicture(statements, matrix, groups, GroupTallies.of(matrix, groups.all()));
    }

    /** Returns what the groups share and what divides them. */
    public CommonGround ground() {
        return CommonGround.of(tallies);
    }
}
