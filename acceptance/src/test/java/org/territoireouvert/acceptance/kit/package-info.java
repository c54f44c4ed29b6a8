/** The kit for authors of plugins: the tutorial works as it is written, and each check of the contract finds what it is for. */
@NullMarked
package org.territoireouvert.acceptance.kit;

import org.jspecify.annotations.NullMarked;
