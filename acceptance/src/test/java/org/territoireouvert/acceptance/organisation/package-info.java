/** Organisations: registered, joined, represented by several people, merged. */
@NullMarked
package org.territoireouvert.acceptance.organisation;

import org.jspecify.annotations.NullMarked;
