/**
 * The archive of a consultation that is over: pages and data in one file that needs no server, no script and nothing from elsewhere. Its
 * bytes depend on nothing but what is published, so that whoever keeps one can prove it.
 */
@NullMarked
package org.territoireouvert.consultation.archive;

import org.jspecify.annotations.NullMarked;
