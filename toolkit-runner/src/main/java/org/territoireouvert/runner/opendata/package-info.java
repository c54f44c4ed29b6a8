/**
 * Open data: what plugins and the runtime declare, written as CSV, JSON and table schemas. Decides nothing about who may read, for
 * all of it is public; pages are in {@code web.opendata}.
 */
@NullMarked
package org.territoireouvert.runner.opendata;

import org.jspecify.annotations.NullMarked;
