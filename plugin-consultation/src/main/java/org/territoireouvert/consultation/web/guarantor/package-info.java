/** Everybody reads what the guarantor of a consultation says; guarantors write it, and staff invite them. */
@NullMarked
package org.territoireouvert.consultation.web.guarantor;

import org.jspecify.annotations.NullMarked;
