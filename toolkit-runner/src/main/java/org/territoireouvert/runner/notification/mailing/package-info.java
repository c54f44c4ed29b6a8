/** Mails to addresses that plugins keep: what a plugin asks for becomes a mail, and a click on its link is told to the plugin. */
@NullMarked
package org.territoireouvert.runner.notification.mailing;

import org.jspecify.annotations.NullMarked;
