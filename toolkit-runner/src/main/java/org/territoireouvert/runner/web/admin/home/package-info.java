/** Where an administrator composes the home page. */
@NullMarked
package org.territoireouvert.runner.web.admin.home;

import org.jspecify.annotations.NullMarked;
