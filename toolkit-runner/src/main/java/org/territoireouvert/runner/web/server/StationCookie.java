package org.territoireouvert.runner.web.server;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.runner.web.route.CoreRequest;

/** The station that the browser of a request is, whoever made it; without its cookie this costs nothing. */
final class StationCookie {

    private final CoreRequest request;
    private final Site site;
    private @Nullable Optional<Stations.Owned> owned;

    StationCookie(CoreRequest request, Site site) {
        this.request = request;
        this.site = site;
    }

    Optional<Stations.Owned> owned() {
        Optional<Stations.Owned> known = owned;
        if (known == null) {
            known = request.cookie(site.stationCookie()).flatMap(site.stations()::read);
            owned = known;
        }
        return known;
    }

    void keep(Stations.Owned station) {
        owned = Optional.of(station);
        request.setCookie(
                site.stationCookie(),
                site.stations().write(station),
                site.stations().lifetime(station.station()));
    }

    void drop() {
        owned = Optional.empty();
        request.setCookie(site.stationCookie(), "", Duration.ZERO);
    }
}
