/** Pages: handlers parse, ask the store, name a template. The view records say all that a template shows. */
@NullMarked
package org.territoireouvert.ambassadors.web;

import org.jspecify.annotations.NullMarked;
