/** What an authority downloads: the archive, its launcher, the examples that come with it. */
@NullMarked
package org.territoireouvert.acceptance.distribution;

import org.jspecify.annotations.NullMarked;
