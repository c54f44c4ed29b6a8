/**
 * What a plugin publishes: its content types, from which the runtime serves search, discussion, history, links, moderation and
 * cards without a line of code in the plugin.
 */
@NullMarked
package org.territoireouvert.api.content;

import org.jspecify.annotations.NullMarked;
