package org.territoireouvert.initiatives.echo;

import java.util.List;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.NotificationKind;

/** What those who wrote an entry, and those who wrote to them, are told. */
public final class EchoNews {

    /** Somebody asks something about an entry, or says what is wrong: title. */
    public static final NotificationKind REMARK = new NotificationKind("entry-remark", Frequency.DAILY);

    /** What a person wrote was answered: title, answer. */
    public static final NotificationKind ANSWERED = new NotificationKind("remark-answered", Frequency.IMMEDIATE);

    /** Somebody does elsewhere what an entry did: title of the original, title of the new one. */
    public static final NotificationKind TAKEN_UP = new NotificationKind("entry-taken-up", Frequency.IMMEDIATE);

    /** All news. */
    public static final List<NotificationKind> KINDS = List.of(REMARK, ANSWERED, TAKEN_UP);

    private EchoNews() {}
}
