package org.territoireouvert.initiatives.finding;

import org.territoireouvert.api.list.Slice;

/**
 * What was found.
 *
 * @param number of entries
 * @param slugs of a part of them, in the order that was wanted
 */
public record Found(int number, Slice<String> slugs, Counts counts) {}
