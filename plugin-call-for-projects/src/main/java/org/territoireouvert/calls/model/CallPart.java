package org.territoireouvert.calls.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of what a funder writes about a call: one step of the desk, one heading of what changed; its name is {@code part.<code>}. */
public enum CallPart {
    /** What it is about. */
    SUBJECT("objet", false),
    /** Who pays, how much, for what. */
    FUNDING("financement", true),
    /** Who may apply. */
    APPLICANTS("candidats", true),
    /** When what happens. */
    CALENDAR("calendrier", true),
    /** How projects are chosen. */
    SELECTION("choix", true),
    /** What is asked of applicants. */
    FORM("formulaire", true),
    /** What an application must meet. */
    RULES("recevabilite", true);

    private final String word;
    private final boolean matters;

    CallPart(String word, boolean matters) {
        this.word = word;
        this.matters = matters;
    }

    /** Returns how it is called in addresses. */
    public String word() {
        return word;
    }

    /** Tells whether a change of it has to be explained to those who are writing an application. */
    public boolean matters() {
        return matters;
    }

    /** Returns the word used in messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the part of a word of an address. */
    public static Optional<CallPart> ofWord(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
    }
}
