/**
 * Grants of the years before the toolkit (subventions reprises), from a CSV file in the schema SCDL "subventions". A file is looked at
 * first; it is taken over as a whole or not at all. The same file again changes nothing, a row that changed is brought up to date, and what
 * was granted here is left alone.
 */
@NullMarked
package org.territoireouvert.calls.past;

import org.jspecify.annotations.NullMarked;
