/** News that many people are still to be told, and how far the telling is: a job tells them part by part, each person once. */
@NullMarked
package org.territoireouvert.consultation.alert;

import org.jspecify.annotations.NullMarked;
