/**
 * Serves HTTP: limits, headers, encodings, form tokens, the answers of the handlers and the error pages. Decides nothing of
 * what a page says.
 */
@NullMarked
package org.territoireouvert.runner.web.server;

import org.jspecify.annotations.NullMarked;
