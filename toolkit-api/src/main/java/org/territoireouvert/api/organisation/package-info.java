/**
 * Organisations of the territory, in the terms of Popolo 1.0.1, and the numbers by which France knows them.
 */
@NullMarked
package org.territoireouvert.api.organisation;

import org.jspecify.annotations.NullMarked;
