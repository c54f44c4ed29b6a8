/** The yearly report of the ambassadors, drawn from the register; its figures are frozen when it is published. */
@NullMarked
package org.territoireouvert.ambassadors.report;

import org.jspecify.annotations.NullMarked;
