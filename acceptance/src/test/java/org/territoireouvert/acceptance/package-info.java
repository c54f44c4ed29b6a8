/** What no module can prove alone. */
@NullMarked
package org.territoireouvert.acceptance;

import org.jspecify.annotations.NullMarked;
