/** What changed from one version of a legal text to another, in pieces that a page shows as inserted and deleted. */
@NullMarked
package org.territoireouvert.consultation.text.comparison;

import org.jspecify.annotations.NullMarked;
