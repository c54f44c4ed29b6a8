package org.territoireouvert.consultation.language.word;

/**
 * How often words are written in a text, in one form each.
 *
 * @param forms numbers of the {@link Vocabulary}, each once
 * @param counts how often each occurs, at most 127, as many as there are forms
 */
public record TextWords(int[] forms, byte[] counts) {}
