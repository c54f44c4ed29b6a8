package org.territoireouvert.runner.web.staff.own;

import java.time.Instant;
import java.util.Optional;
import org.territoireouvert.runner.identity.staff.passkey.Passkey;

/**
 * A passkey as pages show it.
 *
 * @param id last part of the address of its page
 */
public record PasskeyLine(String id, String name, Instant createdAt, Optional<Instant> usedAt) {

    static PasskeyLine of(Passkey passkey) {
        return new PasskeyLine(passkey.credentialId(), passkey.name(), passkey.createdAt(), passkey.usedAt());
    }
}
