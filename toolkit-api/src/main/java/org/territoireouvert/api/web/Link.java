package org.territoireouvert.api.web;

/**
 * A link of this site.
 *
 * @param label plain text that says where it leads, also out of its context
 * @param path starts with {@code /}
 */
public record Link(String label, String path) {}
