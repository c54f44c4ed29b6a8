/** Values of requests: what is asked, where it stands, within which delays. They know neither tables nor pages. */
@NullMarked
package org.territoireouvert.ambassadors.request.model;

import org.jspecify.annotations.NullMarked;
