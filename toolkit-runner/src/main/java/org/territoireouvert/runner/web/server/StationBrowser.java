package org.territoireouvert.runner.web.server;

import java.util.Optional;
import org.territoireouvert.api.web.Browser;
import org.territoireouvert.api.web.Station;

/**
 * The browser of a request, as a plugin sees it.
 *
 * @param cookie of the station
 * @param signOut leaves nobody signed in
 * @param plugin whose stations it sees
 */
record StationBrowser(StationCookie cookie, Runnable signOut, String plugin) implements Browser {

    @Override
    public Optional<Station> station() {
        return cookie.owned().filter(owned -> owned.plugin().equals(plugin)).map(Stations.Owned::station);
    }

    @Override
    public void becomeStation(Station station) {
        signOut.run();
        cookie.keep(new Stations.Owned(plugin, station));
    }

    @Override
    public void endStation() {
        if (station().isPresent()) {
            cookie.drop();
        }
    }
}
