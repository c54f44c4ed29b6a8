/**
 * The audit log: what was done in the name of the authority, written once and never changed. Its public part is a page of
 * the site.
 */
@NullMarked
package org.territoireouvert.api.audit;

import org.jspecify.annotations.NullMarked;
