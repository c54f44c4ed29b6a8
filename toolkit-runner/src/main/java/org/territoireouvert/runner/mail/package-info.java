/**
 * Mails that leave: stored with the transaction that makes them true, sent after it. No page waits for a mail server.
 */
@NullMarked
package org.territoireouvert.runner.mail;

import org.jspecify.annotations.NullMarked;
