/** Answers on their way out: pages, files, errors, and the headers of each. */
@NullMarked
package org.territoireouvert.runner.web.server.answer;

import org.jspecify.annotations.NullMarked;
