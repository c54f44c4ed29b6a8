/** What a funder asks for: sections, fields, conditions, and whether answers are complete. Pure functions on values. */
@NullMarked
package org.territoireouvert.calls.model.form;

import org.jspecify.annotations.NullMarked;
