package org.territoireouvert.participatorybudget.counting;

import org.territoireouvert.participatorybudget.model.Election;

/**
 * One part of a count (étape): some projects, the money they compete for, the rule and what it elects. A count without lists has one.
 *
 * @param list name of the list that is counted by itself; empty when projects of several lists compete
 * @param quota whether the first of each list are chosen here, by score, before the others
 * @param election in which projects that do not compete here are withdrawn or left out
 */
public record Stage(String list, boolean quota, Election election, Outcome outcome) {}
