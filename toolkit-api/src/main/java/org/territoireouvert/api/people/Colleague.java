package org.territoireouvert.api.people;

/**
 * A member of staff, as members of staff know each other.
 *
 * @param id stable identifier of the account
 * @param name first and last name; never shown to the public
 */
public record Colleague(String id, String name) {}
