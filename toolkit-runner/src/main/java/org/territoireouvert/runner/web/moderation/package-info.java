/** The moderators' queue, what authors are told and may answer, the public charter with its register. */
@NullMarked
package org.territoireouvert.runner.web.moderation;

import org.jspecify.annotations.NullMarked;
