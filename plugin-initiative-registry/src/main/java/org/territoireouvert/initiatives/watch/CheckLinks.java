package org.territoireouvert.initiatives.watch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.territoireouvert.api.PluginContext;
import org.territoireouvert.api.remote.RemoteDocuments;
import org.territoireouvert.api.work.Job;

/**
 * Asks each night for some of the pages to which entries lead, each once a month. A page that is gone is asked again the next nights;
 * after three failures its entry says so. Only addresses by HTTPS are asked.
 */
public final class CheckLinks {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final Duration TURN = Duration.ofMinutes(8);
    private static final LocalTime NIGHT = LocalTime.of(3, 20);
    private static final int TOGETHER = 50;
    private static final int MOST = 2_000;
    private static final int NOBODY = -1;
    private static final int FIRST_ERROR = 400;

    /** What servers say of pages that are there, but not for a program: 401, 403, 405, 406. */
    private static final Set<Integer> CLOSED_DOORS = Set.of(401, 403, 405, 406);

    private final PluginContext context;
    private final LinkRepository links;

    /** Creates the use case. */
    public CheckLinks(PluginContext context, LinkRepository links) {
        this.context = context;
        this.links = links;
    }

    /** Declares the job. */
    public Job job() {
        return Job.daily("check-links", NIGHT, this::check);
    }

    private void check() {
        Instant began = context.clock().instant();
        int asked = 0;
        List<String> due = due(began);
        while (!due.isEmpty() && asked < MOST && context.clock().instant().isBefore(began.plus(TURN))) {
            due.forEach(this::ask);
            asked += due.size();
            due = due(began);
        }
    }

    private List<String> due(Instant began) {
        return links.due(began.minus(MONTH), began.minus(HALF_A_DAY), TOGETHER);
    }

    private void ask(String address) {
        int status = status(address);
        boolean isThere = status > 0 && (status < FIRST_ERROR || CLOSED_DOORS.contains(status));
        context.database().write(handle -> {
            links.checked(handle, address, status, isThere, context.clock().instant());
            return true;
        });
    }

    private int status(String address) {
        try {
            return context.service(RemoteDocuments.class).status(URI.create(address));
        } catch (IOException | IllegalArgumentException silent) {
            return NOBODY;
        }
    }
}
