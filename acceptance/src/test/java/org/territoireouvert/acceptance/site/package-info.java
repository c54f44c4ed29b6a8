/** A whole site with all plugins, over HTTP. */
@NullMarked
package org.territoireouvert.acceptance.site;

import org.jspecify.annotations.NullMarked;
