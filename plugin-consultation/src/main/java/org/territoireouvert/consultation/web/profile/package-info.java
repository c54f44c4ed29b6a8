/** The page of who took part, the form in which participants say who they are, and the figures that staff enter. */
@NullMarked
package org.territoireouvert.consultation.web.profile;

import org.jspecify.annotations.NullMarked;
