package org.territoireouvert.api.content;

/**
 * A part of a content's text: what is searched, and what the history compares.
 *
 * @param labelKey message of the plugin that names the part ("Description")
 * @param text as it was written; Markdown is searched and compared as it stands
 */
public record ContentText(String labelKey, String text) {}
