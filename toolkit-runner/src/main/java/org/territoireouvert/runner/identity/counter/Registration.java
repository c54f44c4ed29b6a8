package org.territoireouvert.runner.identity.counter;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an agent writes of a person who has no account. The person agreed to it.
 *
 * @param givenName checked, not empty
 * @param familyName checked, not empty
 * @param home where they live and when they were born, if they said so
 * @param channel how they spoke
 */
public record Registration(String givenName, String familyName, Optional<Home> home, Channel channel) {

    /**
     * Where somebody lives.
     *
     * @param territory code of the commune (COG)
     */
    public record Home(String territory, LocalDate birthDate) {}
}
