package org.territoireouvert.api;

/** Names a plugin. */
public record PluginId(String value) {}
