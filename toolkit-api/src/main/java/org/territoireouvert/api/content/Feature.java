package org.territoireouvert.api.content;

/** What the runtime offers on a content, without a line of code in the plugin. */
public enum Feature {
    /** A discussion in threads of two levels. */
    COMMENTS,
    /** With {@link #COMMENTS}: who comments may say that it is for or against; both stand in columns. */
    ARGUMENTS,
    /** “I support this”, once a person, without a vote's force. */
    SUPPORT,
    /** Being told of what happens to it. */
    FOLLOW,
    /** Telling the moderators of a problem. */
    REPORT,
    /** Free key words, set by staff and by the owner. */
    TAGS,
    /** Files, added by staff and by the owner. */
    ATTACHMENTS,
    /** Earlier versions with what changed between them. */
    HISTORY,
    /** A card that other sites may show. */
    EMBED
}
