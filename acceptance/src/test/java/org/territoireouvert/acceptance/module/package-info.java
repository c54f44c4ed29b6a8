/** The modules as they are packaged: what they require, export and provide. */
@NullMarked
package org.territoireouvert.acceptance.module;

import org.jspecify.annotations.NullMarked;
