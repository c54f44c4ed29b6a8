/** How the home page is composed, and which steps lead to a complete site; what they look like is decided in {@code web}. */
@NullMarked
package org.territoireouvert.runner.portal;

import org.jspecify.annotations.NullMarked;
