package org.territoireouvert.api.web;

/**
 * A choice that a list offers.
 *
 * @param value as it stands in the address; empty for all
 * @param label plain text
 * @param selected whether it is chosen now
 */
public record Choice(String value, String label, boolean selected) {}
