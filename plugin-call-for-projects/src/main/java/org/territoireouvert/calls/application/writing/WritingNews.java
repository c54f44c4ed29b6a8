package org.territoireouvert.calls.application.writing;

import java.util.List;
import org.territoireouvert.api.notification.Frequency;
import org.territoireouvert.api.notification.NotificationKind;

/** What those who write applications are told. */
public final class WritingNews {

    /** Somebody said something about a section: name, section, title. */
    public static final NotificationKind REMARK = new NotificationKind("application-remark", Frequency.DAILY);

    /** All news. */
    public static final List<NotificationKind> KINDS = List.of(REMARK);

    private WritingNews() {}
}
