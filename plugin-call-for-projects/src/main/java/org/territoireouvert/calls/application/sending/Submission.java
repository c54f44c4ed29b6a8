package org.territoireouvert.calls.application.sending;

import java.time.Instant;

/**
 * An application as it was sent once.
 *
 * @param place 1 for the first time, one more each time it is sent again
 * @param document word for word
 * @param fingerprint SHA-256 of the document
 * @param sentBy identifier of the person, empty once their account was closed
 */
public record Submission(int place, String document, String fingerprint, String sentBy, Instant sentAt) {}
