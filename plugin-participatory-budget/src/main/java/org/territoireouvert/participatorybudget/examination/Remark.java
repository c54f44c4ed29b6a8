package org.territoireouvert.participatorybudget.examination;

import java.time.Instant;

/**
 * Something that was written during an examination: a note for colleagues (note interne), or a message between the services
 * and the authors (échange).
 *
 * @param name of the member of staff for a note; empty for a message
 * @param byServices whether the services wrote it; else an author did
 * @param text plain text
 */
public record Remark(String name, boolean byServices, String text, Instant writtenAt) {}
