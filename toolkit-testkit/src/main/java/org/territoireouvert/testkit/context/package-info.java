/** What a plugin is given, for tests of its use cases without a site: real storage and texts, and lists of what it told others. */
@NullMarked
package org.territoireouvert.testkit.context;

import org.jspecify.annotations.NullMarked;
