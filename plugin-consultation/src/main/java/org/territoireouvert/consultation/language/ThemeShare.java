package org.territoireouvert.consultation.language;

/**
 * How much room a theme takes up in contributions, and in a text that sums them up.
 *
 * @param theme its name
 * @param inTexts of the texts that have a theme, the part that has this one, 0 to 1; with several themes of a text, the parts may
 *     come to more than 1
 * @param inSynthesis of the words in sentences that speak of a theme, the part in those that speak of this one, 0 to 1
 */
public record ThemeShare(String theme, double inTexts, double inSynthesis) {}
