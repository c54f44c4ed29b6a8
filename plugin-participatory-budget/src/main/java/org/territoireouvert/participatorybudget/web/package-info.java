/** Pages of the participatory budget: handlers that read, name a template and hand it view records. */
@NullMarked
package org.territoireouvert.participatorybudget.web;

import org.jspecify.annotations.NullMarked;
