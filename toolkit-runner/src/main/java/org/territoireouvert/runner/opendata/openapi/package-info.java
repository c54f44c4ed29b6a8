/** Describes the addresses for programs (OpenAPI 3.1). */
@NullMarked
package org.territoireouvert.runner.opendata.openapi;

import org.jspecify.annotations.NullMarked;
