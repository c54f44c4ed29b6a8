/** Everybody reads the seals of a consultation, checks them and downloads their lines. */
@NullMarked
package org.territoireouvert.consultation.web.seal;

import org.jspecify.annotations.NullMarked;
