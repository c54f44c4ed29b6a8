/**
 * Organisations: how they are registered and found, who belongs to them, who decides that, and what staff may do. Pages are in
 * {@code runner.web.organisation}.
 */
@NullMarked
package org.territoireouvert.runner.organisation;

import org.jspecify.annotations.NullMarked;
