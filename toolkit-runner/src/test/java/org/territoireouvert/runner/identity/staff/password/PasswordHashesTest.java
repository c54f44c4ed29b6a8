package org.territoireouvert.runner.identity.staff.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void aPasswordHasItsHashAndNoOtherHasIt() {
        String hash = hashes.of("quatre vélos bleus");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.matches(hash, "quatre vélos bleus")).isTrue();
        assertThat(hashes.matches(hash, "quatre vélos bleus ")).isFalse();
        assertThat(hashes.matches(hash, "Quatre vélos bleus")).isFalse();
    }

    @Test
    void twoHashesOfOnePasswordDiffer() {
        assertThat(hashes.of("quatre vélos bleus")).isNotEqualTo(hashes.of("quatre vélos bleus"));
    }

    /** Computed by the reference implementation (argon2 -id -t 2 -m 16 -p 1, its test vectors). */
    @Test
    void hashesOfOtherProgramsAreRead() {
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(hashes.matches(hash, "password")).isTrue();
        assertThat(hashes.matches(hash, "passwore")).isFalse();
    }

    /** A keyboard composes é in one sign or in two; it is the same letter. */
    @Test
    void composedAndDecomposedLettersAreTheSame() {
        String hash = hashes.of("quatre v\u00e9los bleus");

        assertThat(hashes.matches(hash, "quatre ve\u0301los bleus")).isTrue();
    }

    @Test
    void whatIsNoHashIsAMistakeOfTheProgram() {
        assertThatIllegalArgumentException().isThrownBy(() -> hashes.matches("$2a$10$abc", "password"));
    }

    @Test
    void nobodysHashIsComparedLikeAnyOther() {
        hashes.compareWithNobodys("warm up");
        long known = time(() -> hashes.matches(hashes.of("quatre vélos bleus"), "autre chose"));
        long unknown = time(() -> hashes.compareWithNobodys("autre chose"));

        // Of the first, half is the making of the hash: what is compared takes the same time within a wide margin.
        assertThat(unknown).isBetween(known / 8, known * 2);
    }

    private static long time(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int turn = 0; turn < 5; turn++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
