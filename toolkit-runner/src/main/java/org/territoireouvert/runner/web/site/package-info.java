/**
 * The public pages of the runtime: the home page made of the plugins' blocks, the obligatory pages, contact, statistics,
 * open data, health.
 */
@NullMarked
package org.territoireouvert.runner.web.site;

import org.jspecify.annotations.NullMarked;
