/**
 * Files that answer questions: the rows about them, who may see them, and when rows and bytes go. The runtime checks the bytes and keeps
 * them; a file belongs to whoever answers until it is sent, then to the answer. Knows neither drafts nor pages.
 */
@NullMarked
package org.territoireouvert.consultation.answering.file;

import org.jspecify.annotations.NullMarked;
