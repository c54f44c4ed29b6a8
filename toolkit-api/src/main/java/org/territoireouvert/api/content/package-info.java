/**
 * What a plugin publishes: its content types, so that the runtime lists them in the sitemap and, later, serves comments,
 * search and history for them without a line of code in the plugin.
 */
@NullMarked
package org.territoireouvert.api.content;

import org.jspecify.annotations.NullMarked;
