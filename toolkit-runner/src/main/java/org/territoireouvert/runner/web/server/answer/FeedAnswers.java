package org.territoireouvert.runner.web.server.answer;

import java.time.ZoneId;
import java.util.Optional;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.opendata.catalog.Publisher;
import org.territoireouvert.runner.opendata.feed.AtomFeed;
import org.territoireouvert.runner.opendata.feed.CalendarFile;
import org.territoireouvert.runner.plugin.InstalledPlugin;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Publication;

/** Writes the feeds and calendars that handlers answer, in the name of the authority. */
public final class FeedAnswers {

    private final InstanceStore instances;
    private final ZoneId zone;

    /**
     * Creates the writer.
     *
     * @param instances where the name of the authority stands
     * @param zone in which its days begin
     */
    public FeedAnswers(InstanceStore instances, ZoneId zone) {
        this.instances = instances;
        this.zone = zone;
    }

    /** Returns the file of a feed; programs that ask again recognise it. */
    public Response.Download download(CoreRequest request, Response.Atom feed) {
        Instance instance = instances.current();
        AtomFeed written = new AtomFeed(
                request.siteAddress(),
                request.path(),
                feed.title() + " – " + instance.siteName(),
                Publisher.of(instance, request.siteAddress()).name(),
                request.locale().getLanguage(),
                feed.entries());
        request.publish(new Publication(Optional.of(written.toString()), Optional.empty(), true));
        return new Response.Download("flux.atom", "application/atom+xml; charset=utf-8", written::write);
    }

    /** Returns the file of a calendar of a plugin; each date is known by the same identifier as in the agenda of the site. */
    public Response.Download download(CoreRequest request, InstalledPlugin plugin, Response.Calendar calendar) {
        String source = plugin.id().value() + "." + calendar.source().name();
        String kind =
                plugin.messages().format(request.locale(), calendar.source().labelKey());
        CalendarFile written = new CalendarFile(
                request.siteAddress(),
                request.path(),
                calendar.title() + " – " + instances.current().siteName(),
                zone,
                calendar.entries().stream()
                        .map(entry -> new CalendarFile.Dated(source + "." + entry.id(), kind, entry))
                        .toList());
        request.publish(new Publication(Optional.of(written.toString()), Optional.empty(), true));
        return new Response.Download("calendrier.ics", "text/calendar; charset=utf-8", written::write);
    }
}
