/** Brings packages into a folder aside, where they are checked before anything of the instance changes. */
@NullMarked
package org.territoireouvert.runner.installation.staging;

import org.jspecify.annotations.NullMarked;
