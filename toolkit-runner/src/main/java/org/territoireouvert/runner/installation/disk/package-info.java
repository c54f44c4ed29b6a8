/** Where installed plugins lie below the data directory, who may change it now, and how files become durable. */
@NullMarked
package org.territoireouvert.runner.installation.disk;

import org.jspecify.annotations.NullMarked;
