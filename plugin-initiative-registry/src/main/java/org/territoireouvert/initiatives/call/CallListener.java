package org.territoireouvert.initiatives.call;

import java.time.LocalDate;
import java.util.Set;
import org.territoireouvert.api.event.DomainEvent;
import org.territoireouvert.api.event.EventListener;
import org.territoireouvert.api.event.EventType;

/** Notes the calls for projects that open. */
public final class CallListener implements EventListener {

    /** What the plugin {@code call-for-projects} tells when a call opens. */
    public static final EventType OPENED =
            new EventType("call-for-projects.opened", Set.of("call", "title", "path", "closes-on"));

    private final OpenCallRepository calls;

    /** Creates the listener. */
    public CallListener(OpenCallRepository calls) {
        this.calls = calls;
    }

    @Override
    public void onEvent(DomainEvent event) {
        calls.put(new OpenCall(
                event.value("call"),
                event.value("title"),
                event.value("path"),
                LocalDate.parse(event.value("closes-on"))));
    }
}
