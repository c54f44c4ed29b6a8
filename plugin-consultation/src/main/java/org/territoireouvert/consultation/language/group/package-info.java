/** Groups of texts that speak of the same, suggested to those who sort them. */
@NullMarked
package org.territoireouvert.consultation.language.group;

import org.jspecify.annotations.NullMarked;
