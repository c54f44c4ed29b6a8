package org.territoireouvert.consultation.text.comparison;

/** A section or an article in two versions. */
public sealed interface ComparedBlock permits ComparedSection, ComparedArticle {}
