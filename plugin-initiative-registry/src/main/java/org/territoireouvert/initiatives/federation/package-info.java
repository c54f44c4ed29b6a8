/**
 * Reading the registries of others, and being read by them: a feed of own entries in pieces, and harvests that keep where each entry
 * came from. What a source gives is checked as input of anybody; what rewrites the past waits for a decision.
 */
@NullMarked
package org.territoireouvert.initiatives.federation;

import org.jspecify.annotations.NullMarked;
