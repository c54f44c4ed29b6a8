/** People: signing in, levels, roles, help at a counter, one's own data, on a whole site with real parts around it. */
@NullMarked
package org.territoireouvert.acceptance.identity;

import org.jspecify.annotations.NullMarked;
