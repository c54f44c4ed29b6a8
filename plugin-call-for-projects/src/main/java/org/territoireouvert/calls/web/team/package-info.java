/** The pages on which teams form in public. */
@NullMarked
package org.territoireouvert.calls.web.team;

import org.jspecify.annotations.NullMarked;
