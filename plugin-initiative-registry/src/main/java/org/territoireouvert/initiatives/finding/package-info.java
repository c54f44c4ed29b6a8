/**
 * Finds entries: a catalogue in memory answers filters, counts and maps; words are looked up in the search of the site. See
 * {@code docs/adr/0031-catalogue-in-memory.md}.
 */
@NullMarked
package org.territoireouvert.initiatives.finding;

import org.jspecify.annotations.NullMarked;
