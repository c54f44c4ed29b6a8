/**
 * Pages of the administrator: what is to be done, the plugins and their settings, the look and the texts of the site, the
 * messages that people sent.
 */
@NullMarked
package org.territoireouvert.runner.web.admin;

import org.jspecify.annotations.NullMarked;
