/** Pages in a real browser: accessibility rules, small screens, keyboard alone, no scripts. */
@NullMarked
package org.territoireouvert.acceptance.browser;

import org.jspecify.annotations.NullMarked;
