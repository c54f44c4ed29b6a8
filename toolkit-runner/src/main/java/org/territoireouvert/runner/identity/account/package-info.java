/**
 * Accounts: who has one, under which name they are shown, how well they are known. Decides nothing about what they may do
 * ({@code access}) and nothing about how they signed in ({@code session}).
 */
@NullMarked
package org.territoireouvert.runner.identity.account;

import org.jspecify.annotations.NullMarked;
