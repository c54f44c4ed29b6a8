package org.territoireouvert.runner.web.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.territoireouvert.api.web.Station;
import org.territoireouvert.runner.identity.KeyedHash;

/** Writes into a cookie that a browser is a station, signed, and reads it again. Safe for all threads. */
final class Stations {

    private static final String PURPOSE = "station";
    private static final int LONGEST = 2_000;
    private static final int FIELDS = 6;

    private final KeyedHash hash;
    private final InstantSource clock;

    Stations(KeyedHash hash, InstantSource clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * A station that a browser is.
     *
     * @param plugin that made it
     */
    record Owned(String plugin, Station station) {}

    String write(Owned owned) {
        Station station = owned.station();
        String text = String.join(
                "\n",
                owned.plugin(),
                station.purpose(),
                station.name(),
                station.home(),
                station.until().toString(),
                Long.toString(station.idle().toSeconds()));
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return written + "." + hash.of(PURPOSE, written);
    }

    /** Returns for how long the browser keeps the cookie. */
    Duration lifetime(Station station) {
        Duration left = Duration.between(clock.instant(), station.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Reads a cookie; empty when it is not signed by this instance, or its time is over. */
    Optional<Owned> read(String cookie) {
        int dot = cookie.indexOf('.');
        if (dot < 0 || cookie.length() > LONGEST || !isSigned(cookie.substring(0, dot), cookie.substring(dot + 1))) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cookie.substring(0, dot)), StandardCharsets.UTF_8);
            return owned(text.lines().toList())
                    .filter(owned -> clock.instant().isBefore(owned.station().until()));
        } catch (IllegalArgumentException | DateTimeException older) {
            return Optional.empty();
        }
    }

    private boolean isSigned(String written, String signature) {
        return MessageDigest.isEqual(
                hash.of(PURPOSE, written).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Owned> owned(List<String> fields) {
        return fields.size() == FIELDS
                ? Optional.of(new Owned(
                        fields.get(0),
                        new Station(
                                fields.get(1),
                                fields.get(2),
                                fields.get(3),
                                Instant.parse(fields.get(4)),
                                Duration.ofSeconds(Long.parseLong(fields.get(5))))))
                : Optional.empty();
    }
}
