/**
 * What the runtime shows of contents: acts, links, key words and discussion below the plugins' pages, and the pages that belong to
 * them under {@code /contenus}.
 */
@NullMarked
package org.territoireouvert.runner.web.content;

import org.jspecify.annotations.NullMarked;
