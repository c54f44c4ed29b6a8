/** What happens to an application beside its way to the funder: it is taken back, corrected, found eligible or not. */
@NullMarked
package org.territoireouvert.calls.application.handling;

import org.jspecify.annotations.NullMarked;
