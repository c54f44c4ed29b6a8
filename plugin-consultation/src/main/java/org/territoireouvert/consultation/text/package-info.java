/**
 * A legal text under consultation: sections, articles, paragraphs. Pure values: no table, no page, no file format.
 *
 * <p>Paragraphs are plain text. Emphasis is dropped at import: it decides nothing in a by-law, and quotes, comparisons and merges work
 * on the words that people see.
 */
@NullMarked
package org.territoireouvert.consultation.text;

import org.jspecify.annotations.NullMarked;
