/** Public data for people and programs: data sets, catalogue, feeds, figures, what robots read. Read only, without permission. */
@NullMarked
package org.territoireouvert.runner.web.opendata;

import org.jspecify.annotations.NullMarked;
