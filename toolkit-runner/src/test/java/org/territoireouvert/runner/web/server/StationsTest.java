package org.territoireouvert.runner.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.territoireouvert.api.web.Station;
import org.territoireouvert.runner.identity.KeyedHash;

class StationsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Station LIBRARY = new Station(
            "vote-1", "Médiathèque", "/budgets/2026/borne", NOW.plus(Duration.ofDays(3)), Duration.ofMinutes(3));

    private static Stations stations(String secret, Instant now) {
        return new Stations(new KeyedHash(secret), InstantSource.fixed(now));
    }

    @Test
    void whatIsWrittenIsReadUntilItsTimeIsOver() {
        Stations.Owned owned = new Stations.Owned("participatory-budget", LIBRARY);
        String cookie = stations("secret", NOW).write(owned);

        assertThat(cookie).matches("[\\w.-]+");
        assertThat(stations("secret", NOW).read(cookie)).contains(owned);
        assertThat(stations("secret", LIBRARY.until()).read(cookie)).isEmpty();
        assertThat(stations("another secret", NOW).read(cookie)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "YQ.", "....", "é.é"})
    void whatIsNotSignedIsNone(String cookie) {
        assertThat(stations("secret", NOW).read(cookie)).isEmpty();
    }

    @Test
    void everyChangedCharacterIsFound() {
        String cookie = stations("secret", NOW).write(new Stations.Owned("p", LIBRARY));

        for (int place = 0; place < cookie.length(); place++) {
            char other = cookie.charAt(place) == 'A' ? 'B' : 'A';
            String changed = cookie.substring(0, place) + other + cookie.substring(place + 1);
            assertThat(stations("secret", NOW).read(changed)).as(changed).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', name, /home, 180",
        "purpose, '', /home, 180",
        "'a\tb', name, /home, 180",
        "purpose, name, https://example.org, 180",
        "purpose, name, //example.org, 180",
        "purpose, name, /home, 5"
    })
    void whatCannotBeIsRefused(String purpose, String name, String home, int idle) {
        assertThatThrownBy(() -> new Station(purpose, name, home, NOW, Duration.ofSeconds(idle)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
