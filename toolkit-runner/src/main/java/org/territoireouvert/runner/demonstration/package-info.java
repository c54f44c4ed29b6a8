/** Invented people, places and conversations, so that a newcomer sees the site as it is used. Nothing of it is made elsewhere than in a demonstration. */
@NullMarked
package org.territoireouvert.runner.demonstration;

import org.jspecify.annotations.NullMarked;
