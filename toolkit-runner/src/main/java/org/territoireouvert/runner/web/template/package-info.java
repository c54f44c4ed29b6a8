/** Turns a page and its model into HTML: Velocity with escaping everywhere, the layout, the macro library, the tools. */
@NullMarked
package org.territoireouvert.runner.web.template;

import org.jspecify.annotations.NullMarked;
