package org.territoireouvert.calls.model.award;

/** An answer of the application that its form publishes, as it stood when it was funded. */
public record PublishedAnswer(String label, String text) {}
