/**
 * The workbench of a synthesis: contributions are cut into extracts, extracts are grouped into a tree of ideas or set aside, and
 * sentences cite them.
 */
@NullMarked
package org.territoireouvert.consultation.synthesis;

import org.jspecify.annotations.NullMarked;
