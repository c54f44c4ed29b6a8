package org.territoireouvert.consultation.text.comparison;

import org.territoireouvert.api.text.TextDiff.Change;

/** The heading of a section, which was kept, added or removed as a whole. */
public record ComparedSection(Change change, int level, String heading) implements ComparedBlock {}
