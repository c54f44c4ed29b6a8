package org.territoireouvert.initiatives.model;

/**
 * That two entries are related.
 *
 * @param from slug of the entry of which it is said
 * @param to slug of the other
 * @param note why, in a few words, possibly empty
 */
public record Relation(String from, RelationKind kind, String to, String note) {}
