package org.territoireouvert.participatorybudget.casting;

import org.territoireouvert.api.web.Actor.IdentityLevel;

/**
 * How many people took part in one way.
 *
 * @param channel how they voted
 * @param level how well they are known
 * @param people how many
 */
public record Turnout(Channel channel, IdentityLevel level, long people) {}
