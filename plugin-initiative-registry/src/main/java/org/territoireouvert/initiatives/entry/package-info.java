/** Published entries: how they are kept, with their versions and relations, and how one comes to be published. */
@NullMarked
package org.territoireouvert.initiatives.entry;

import org.jspecify.annotations.NullMarked;
