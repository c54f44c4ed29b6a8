package org.territoireouvert.runner.search.word;

/**
 * A piece of a text, to be escaped where it is shown.
 *
 * @param text plain
 * @param marked whether it is a word that was looked for
 */
public record Piece(String text, boolean marked) {}
