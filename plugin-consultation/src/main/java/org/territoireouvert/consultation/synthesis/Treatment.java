package org.territoireouvert.consultation.synthesis;

import java.util.List;

/** Where a synthesis stands with a contribution. */
public enum Treatment {
    /** A part of it at least is neither in an idea nor set aside. */
    OPEN,
    /** All of it is in ideas. */
    GROUPED,
    /** All of it was set aside, with a reason. */
    SET_ASIDE,
    /** Some of it is in ideas, the rest was set aside. */
    PARTLY,
    /** It is not read any more: its author took it back. */
    GONE;

    /** Returns where a contribution stands that was cut into extracts; without any it is open. */
    static Treatment of(List<Extract> extracts) {
        if (extracts.isEmpty() || extracts.stream().anyMatch(Extract::isOpen)) {
            return OPEN;
        }
        if (extracts.stream().allMatch(Extract::isGrouped)) {
            return GROUPED;
        }
        return extracts.stream().noneMatch(Extract::isGrouped) ? SET_ASIDE : PARTLY;
    }
}
