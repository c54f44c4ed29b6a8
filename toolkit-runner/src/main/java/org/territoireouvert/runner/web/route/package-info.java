/**
 * Decides which code answers an address: an immutable table of the routes of the runtime and of all plugins, and what a
 * route of the runtime sees of a request. Reads addresses strictly: what is not valid UTF-8 is refused.
 */
@NullMarked
package org.territoireouvert.runner.web.route;

import org.jspecify.annotations.NullMarked;
