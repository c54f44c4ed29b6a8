package org.territoireouvert.calls.collective.joining;

/**
 * What somebody says when they found a collective, ask to join it or accept an invitation.
 *
 * @param brings plain text, possibly empty
 * @param isShown whether everybody may see the name of a person; an organisation is shown in any case
 */
public record Entrance(String brings, boolean isShown) {}
