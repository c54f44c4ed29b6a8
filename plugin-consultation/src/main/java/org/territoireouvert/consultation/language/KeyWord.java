package org.territoireouvert.consultation.language;

/**
 * A word by which some texts differ from the others.
 *
 * @param written the form in which it is written most often
 * @param texts of those texts contain it
 * @param otherTexts of the others contain it
 * @param strength the log-likelihood ratio, above 0: how unlikely it is that chance made the difference
 */
public record KeyWord(String written, int texts, int otherTexts, double strength) {}
