package org.territoireouvert.api.people;

/**
 * What everybody may see of a person who has an account.
 *
 * @param id stable identifier
 * @param displayName pseudonym or, by the person's choice, the real name; the words for an erased account when it is gone
 */
public record Person(String id, String displayName) {}
