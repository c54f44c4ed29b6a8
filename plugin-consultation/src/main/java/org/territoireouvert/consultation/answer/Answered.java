package org.territoireouvert.consultation.answer;

/**
 * An answer with what it answers to.
 *
 * @param title of the idea or the contribution
 * @param path page of the contribution; empty for an idea
 * @param contribution identifier; empty for an idea
 */
public record Answered(String title, String path, String contribution, Answer answer) {}
