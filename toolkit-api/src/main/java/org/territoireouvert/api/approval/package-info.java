/**
 * The two-person rule: acts that one member of staff proposes and another one approves before they are done.
 */
@NullMarked
package org.territoireouvert.api.approval;

import org.jspecify.annotations.NullMarked;
