/**
 * What moderators look at, one queue over all plugins: what people report, first posts, what looks like advertising. A decision
 * names a rule of the charter; its author is told and may appeal to another moderator; the public sees rule and date in place of
 * what is hidden. What is hidden is never deleted.
 */
@NullMarked
package org.territoireouvert.runner.moderation;

import org.jspecify.annotations.NullMarked;
