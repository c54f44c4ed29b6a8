/**
 * A person's own account: names, sessions, history of their data, export, closing.
 */
@NullMarked
package org.territoireouvert.runner.web.account;

import org.jspecify.annotations.NullMarked;
