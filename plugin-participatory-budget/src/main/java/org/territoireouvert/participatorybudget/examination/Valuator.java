package org.territoireouvert.participatorybudget.examination;

/**
 * A member of staff who examines an idea (instructeur).
 *
 * @param agent identifier of the account
 * @param name first and last name, for staff
 */
public record Valuator(String agent, String name) {}
