/** The agenda of all plugins: a page by month and a calendar to subscribe to. */
@NullMarked
package org.territoireouvert.runner.web.agenda;

import org.jspecify.annotations.NullMarked;
