package org.territoireouvert.initiatives.exchange;

/**
 * Something in a file that has to be mended.
 *
 * @param line of the file, from 1 on; of a JSON document the number of the object
 * @param messageKey what is wrong and what to write
 * @param arguments of the message
 */
public record ImportProblem(long line, String messageKey, Object... arguments) {}
