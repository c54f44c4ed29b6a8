/** Tables as files for spreadsheets. */
@NullMarked
package org.territoireouvert.consultation.csv;

import org.jspecify.annotations.NullMarked;
