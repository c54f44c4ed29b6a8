/**
 * Words and documents: messages in two languages, safe HTML, Markdown, JSON.
 */
@NullMarked
package org.territoireouvert.api.text;

import org.jspecify.annotations.NullMarked;
