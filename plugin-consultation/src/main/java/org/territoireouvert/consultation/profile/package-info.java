/**
 * Who took part: how many, and who they are as far as they say so, compared with the census. Answers are kept apart from accounts and
 * shown in groups only.
 */
@NullMarked
package org.territoireouvert.consultation.profile;

import org.jspecify.annotations.NullMarked;
