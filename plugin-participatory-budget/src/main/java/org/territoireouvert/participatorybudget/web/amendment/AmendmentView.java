package org.territoireouvert.participatorybudget.web.amendment;

import java.time.Instant;
import org.territoireouvert.participatorybudget.proof.Hash;

/**
 * An amendment as people read it.
 *
 * @param number from 1
 * @param at when it was adopted
 * @param change what it changes, in a sentence
 * @param path page of the project that it is about; empty when it is about none
 * @param reason why
 * @param author in which role somebody adopted it, in words
 * @param hash of its text
 */
public record AmendmentView(
        int number, Instant at, String change, String path, String reason, String author, Hash hash) {}
