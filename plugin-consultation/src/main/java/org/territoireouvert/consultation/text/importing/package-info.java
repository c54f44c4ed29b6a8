/**
 * Reads legal texts from files of people: Markdown, OpenDocument, Akoma Ntoso. Whatever the bytes are, the answer is a text within the
 * limits or a problem with a key, a line and values; nothing is fetched, run or written.
 */
@NullMarked
package org.territoireouvert.consultation.text.importing;

import org.jspecify.annotations.NullMarked;
