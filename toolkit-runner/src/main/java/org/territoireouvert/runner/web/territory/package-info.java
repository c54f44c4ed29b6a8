/**
 * Suggestions of territories for the fields in which people name one.
 */
@NullMarked
package org.territoireouvert.runner.web.territory;

import org.jspecify.annotations.NullMarked;
