/** Puts together what a file holds, section by section and article by article, within the limits and with identifiers that stay. */
@NullMarked
package org.territoireouvert.consultation.text.building;

import org.jspecify.annotations.NullMarked;
