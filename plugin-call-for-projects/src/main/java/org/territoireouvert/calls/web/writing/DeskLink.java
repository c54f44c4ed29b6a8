package org.territoireouvert.calls.web.writing;

/**
 * A page about an application that stands on its desk.
 *
 * @param word last segment of its address
 * @param label message
 */
public record DeskLink(String word, String label) {}
