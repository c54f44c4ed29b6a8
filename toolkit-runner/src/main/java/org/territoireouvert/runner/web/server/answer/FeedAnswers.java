package org.territoireouvert.runner.web.server.answer;

import java.util.Optional;
import org.territoireouvert.api.web.Response;
import org.territoireouvert.runner.instance.Instance;
import org.territoireouvert.runner.instance.InstanceStore;
import org.territoireouvert.runner.opendata.catalog.Publisher;
import org.territoireouvert.runner.opendata.feed.AtomFeed;
import org.territoireouvert.runner.web.route.CoreRequest;
import org.territoireouvert.runner.web.route.Publication;

/** Writes the feeds that handlers answer, in the name of the authority. */
public final class FeedAnswers {

    private final InstanceStore instances;

    /** Reads the name of the authority there. */
    public FeedAnswers(InstanceStore instances) {
        this.instances = instances;
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
}
