/** The outline of the authority's territory: read from GeoJSON, made light, kept. Draws nothing. */
@NullMarked
package org.territoireouvert.runner.territory.outline;

import org.jspecify.annotations.NullMarked;
