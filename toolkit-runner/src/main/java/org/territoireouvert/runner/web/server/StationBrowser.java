package org.territoireouvert.runner.web.server;

import java.util.Optional;
import org.territoireouvert.api.web.Browser;
import org.territoireouvert.api.web.Station;

/**
 * The browser of a request, as a plugin sees it.
 *
 * @param plugin whose stations it sees
 */
record StationBrowser(Exchange exchange, String plugin) implements Browser {

    @Override
    public Optional<Station> station() {
        return exchange.owned().filter(owned -> owned.plugin().equals(plugin)).map(Stations.Owned::station);
    }

    @Override
    public void becomeStation(Station station) {
        exchange.keepStation(new Stations.Owned(plugin, station));
    }

    @Override
    public void endStation() {
        if (station().isPresent()) {
            exchange.dropStation();
        }
    }
}
