package org.territoireouvert.participatorybudget.ballot;

import org.territoireouvert.api.data.Money;

/**
 * A project on the ballot paper.
 *
 * @param number its number on the ballot
 * @param title shown to people
 * @param cost estimated cost
 * @param envelope number of its envelope, 0 without one
 * @param exclusiveGroup of projects of which one at most is funded; empty without one
 */
public record VotedProject(String number, String title, Money cost, int envelope, String exclusiveGroup) {}
