package org.territoireouvert.runner.web.work;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.text.Messages;
import org.territoireouvert.api.web.Badge;
import org.territoireouvert.api.web.NotFoundException;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.web.admin.AdminFrame;
import org.territoireouvert.runner.web.route.CorePermissions;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.PageSet;
import org.territoireouvert.runner.web.route.RouteTable;
import org.territoireouvert.runner.web.server.WebParts;
import org.territoireouvert.runner.work.JobTable;
import org.territoireouvert.runner.work.JobTable.Planned;

/** Scheduled jobs: when each last ran, what went wrong, when it runs again. */
public final class ScheduledJobPages implements PageSet {

    static final String PATH = "/admin/taches-planifiees";

    private static final String NAME = "tache";

    private final WebParts parts;
    private final AdminFrame frame;
    private final JobTable jobs;

    /** A job in the list. */
    public record Row(String name, String label, Badge state, List<Instant> last, Instant next, String error) {}

    /** Creates the page. */
    public ScheduledJobPages(WebParts parts) {
        this.parts = parts;
        this.frame = new AdminFrame(parts.messages());
        this.jobs = new JobTable(parts.database(), parts.clock());
    }

    @Override
    public void addTo(RouteTable.Builder routes) {
        routes.get(PATH, CorePermissions.ADMINISTER, this::list).post(PATH, CorePermissions.ADMINISTER, this::run);
    }

    private Response list(CoreRequest request) {
        Locale locale = request.locale();
        return frame.page(locale, "admin/jobs", PATH, "jobs.title")
                .with("rows", jobs.all().stream().map(job -> row(job, locale)).toList());
    }

    private Row row(Planned job, Locale locale) {
        Badge.Tone tone = job.running() ? Badge.Tone.SOON : job.error().isEmpty() ? Badge.Tone.OPEN : Badge.Tone.ERR;
        String state = job.running() ? "running" : job.error().isEmpty() ? "well" : "failed";
        return new Row(
                job.name(),
                label(job.name(), locale),
                new Badge(
                        job.startedAt().isEmpty() && !job.running() ? Badge.Tone.CLOSED : tone,
                        parts.messages()
                                .format(locale, "jobs.state." + (job.startedAt().isEmpty() ? "never" : state))),
                job.startedAt().stream().toList(),
                job.nextAt(),
                job.error());
    }

    private String label(String name, Locale locale) {
        int slash = name.indexOf('/');
        String owner = name.substring(0, Math.max(slash, 0));
        if (owner.equals("runtime")) {
            return found(parts.messages(), locale, "jobs.name." + name.substring(slash + 1))
                    .orElse(name);
        }
        return parts.plugins().get().stream()
                .filter(plugin -> plugin.id().value().equals(owner))
                .findFirst()
                .map(plugin -> plugin.messages().format(locale, "plugin.name") + " – "
                        + found(plugin.messages(), locale, "job." + name.substring(slash + 1))
                                .orElse(name.substring(slash + 1)))
                .orElse(name);
    }

    private static Optional<String> found(Messages messages, Locale locale, String key) {
        try {
            return Optional.of(messages.format(locale, key));
        } catch (IllegalArgumentException noWords) {
            return Optional.empty();
        }
    }

    private Response run(CoreRequest request) {
        String name = request.form(NAME).orElse("");
        boolean known = parts.database().write(handle -> jobs.runNow(handle, name));
        if (!known) {
            throw new NotFoundException("job " + name);
        }
        return new Response.Redirect(PATH + AdminFrame.DONE);
    }
}
