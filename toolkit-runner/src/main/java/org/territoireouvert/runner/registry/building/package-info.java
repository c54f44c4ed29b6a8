/** How those who keep a registry make its index: from archives, with what the index said before, and signed. */
@NullMarked
package org.territoireouvert.runner.registry.building;

import org.jspecify.annotations.NullMarked;
