/** What a change would do, complete before anybody is asked, and how it is made. */
@NullMarked
package org.territoireouvert.runner.installation.plan;

import org.jspecify.annotations.NullMarked;
