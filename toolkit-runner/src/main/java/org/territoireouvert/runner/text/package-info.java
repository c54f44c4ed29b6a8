/**
 * Words and documents: the runtime's messages, amounts and dates as each language writes them, Markdown turned into HTML that
 * is safe to show, JSON. Knows nothing of templates or HTTP.
 */
@NullMarked
package org.territoireouvert.runner.text;

import org.jspecify.annotations.NullMarked;
