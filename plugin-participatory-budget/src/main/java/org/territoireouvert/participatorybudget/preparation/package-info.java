/** Preparing an edition (préparation): staff write it, divide its money, see what is missing, publish it and put it away. */
@NullMarked
package org.territoireouvert.participatorybudget.preparation;

import org.jspecify.annotations.NullMarked;
