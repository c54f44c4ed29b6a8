package org.territoireouvert.participatorybudget.ballot;

/**
 * What a voter wrote beside a project.
 *
 * @param project its number on the ballot
 * @param value 1 when it is named, its rank from 1, its points, or its grade from 0 for the worst
 */
public record Mark(String project, int value) {}
