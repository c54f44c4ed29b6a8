/** The one form that is generated from declared settings, of plugins and of the runtime. */
@NullMarked
package org.territoireouvert.runner.web.admin.setting;

import org.jspecify.annotations.NullMarked;
