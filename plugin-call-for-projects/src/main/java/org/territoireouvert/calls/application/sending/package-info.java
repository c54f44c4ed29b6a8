/** From a finished draft to a receipt: what is checked, signed by members, sent, corrected and taken back. */
@NullMarked
package org.territoireouvert.calls.application.sending;

import org.jspecify.annotations.NullMarked;
