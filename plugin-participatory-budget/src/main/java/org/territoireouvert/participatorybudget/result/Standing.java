package org.territoireouvert.participatorybudget.result;

/**
 * Where a project stood in a divided vote, and what closed the way to it.
 *
 * @param list name of its list (enveloppe); empty when it stood on none
 * @param byQuota whether it was chosen among the first of its list, before the others
 * @param listFull whether as many projects of its list had won as may
 * @param rival number of the funded project with which it is incompatible; empty when there is none
 */
public record Standing(String list, boolean byQuota, boolean listFull, String rival) {

    /** In a vote without lists or rivals. */
    public static final Standing PLAIN = new Standing("", false, false, "");
}
