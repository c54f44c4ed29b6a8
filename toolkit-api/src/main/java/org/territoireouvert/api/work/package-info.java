/**
 * Work outside of a page: jobs, commands, health checks, demonstration data.
 */
@NullMarked
package org.territoireouvert.api.work;

import org.jspecify.annotations.NullMarked;
