package org.territoireouvert.consultation.amending;

import java.time.Instant;
import org.territoireouvert.consultation.text.LegalText;

/**
 * A version of a text, which is never changed.
 *
 * @param number from 1
 * @param note what changed since the version before; empty for the first
 */
public record TextVersion(int number, LegalText text, String note, Instant publishedAt) {}
