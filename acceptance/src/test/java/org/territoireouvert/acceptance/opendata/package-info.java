/** Open data as its readers see it: harvesters, spreadsheets, programs. */
@NullMarked
package org.territoireouvert.acceptance.opendata;

import org.jspecify.annotations.NullMarked;
