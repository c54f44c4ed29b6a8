/**
 * Language statistics that help staff to read many contributions: a {@link TextIndex} finds texts by words and texts that are
 * like another one, {@code group} suggests groups of texts that speak of the same, {@link KeyWords} tells by which words
 * some texts differ from the others, {@link ThemeShares} which themes
 * a synthesis passes over.
 *
 * <p>Words are counted, nothing is learnt and nothing leaves the server. What is found is a suggestion: no text is sorted or
 * judged by it. No storage, no clock; chance comes from a seed, so that the same texts give the same groups, in whatever order
 * they came in. {@code word} says which words are one word.
 */
@NullMarked
package org.territoireouvert.consultation.language;

import org.jspecify.annotations.NullMarked;
