/**
 * Changes the tables of an instance that holds data to those of a newer version: finds what is pending before anything is changed,
 * makes a backup, tries every script on a copy that was made from it, and only then changes the data, one transaction for each
 * owner. Decides who may do it: a start of the site that is alone, or {@code ouvert upgrade}. See ADR 36.
 */
@NullMarked
package org.territoireouvert.runner.storage.upgrade;

import org.jspecify.annotations.NullMarked;
