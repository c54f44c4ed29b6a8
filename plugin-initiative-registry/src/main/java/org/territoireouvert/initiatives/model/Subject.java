package org.territoireouvert.initiatives.model;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an entry is about.
 *
 * @param title plain text, 120 characters at most
 * @param summary one or two plain sentences, 300 characters at most
 * @param problem what was to be solved; of a method: what it is for. Plain text in paragraphs
 * @param story what was done, step by step. Plain text in paragraphs
 * @param topics what it deals with
 */
public record Subject(String title, String summary, String problem, String story, Set<Topic> topics) {

    /** Says nothing. */
    public static final Subject EMPTY = new Subject("", "", "", "", Set.of());

    /** Orders the topics. */
    public Subject {
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
    }
}
