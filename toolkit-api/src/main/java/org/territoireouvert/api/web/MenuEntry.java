package org.territoireouvert.api.web;

/**
 * An entry of the main menu, shown to those who may open it. Six at most are shown; the others are one click further.
 *
 * @param labelKey message: one to three words
 * @param path of a page of this plugin
 * @param order lower comes first: consultations 10, participatory budget 20, initiatives 30, calls 40, ambassadors 50
 */
public record MenuEntry(String labelKey, String path, int order) {}
