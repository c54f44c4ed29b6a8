package org.territoireouvert.api.web;

import java.util.Optional;
import org.territoireouvert.api.HostProvided;

/** The browser from which a request came. Used by the thread of the request. */
@HostProvided
public interface Browser {

    /**
     * Returns the station that this plugin made of the browser; empty when it made none, its time is over, or somebody forged what the
     * browser keeps of it, which is signed.
     */
    Optional<Station> station();

    /**
     * Makes a station of the browser and ends the session that it has, so that nobody goes on with the rights of who set it up. One browser
     * is one station; the last call counts.
     */
    void becomeStation(Station station);

    /** Makes it a browser like any other again; does nothing when it is none of this plugin's stations. */
    void endStation();
}
