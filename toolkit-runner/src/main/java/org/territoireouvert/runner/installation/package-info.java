/**
 * Puts plugins on this instance and takes them away. What is wanted stands in one file ({@code lock}); which versions go
 * together is decided before anything is fetched ({@code resolution}); packages are fetched into a folder aside, checked and
 * tried ({@code staging}); one rename makes the change. A start only reads. Runs no code of any plugin.
 */
@NullMarked
package org.territoireouvert.runner.installation;

import org.jspecify.annotations.NullMarked;
