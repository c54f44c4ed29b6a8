package org.territoireouvert.calls.model.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.territoireouvert.api.data.Money;

/**
 * What a collective answers to a call (dossier).
 *
 * @param id UUID version 7
 * @param number by which people call it: {@code 2026-0014}
 * @param callVersion of the call against which it is written
 * @param summary what is published of it, plain text
 * @param territory code of where it takes place, possibly empty
 * @param requested aid that is asked for, the sum of all partners
 * @param costs all that is spent
 * @param revision one more each time anything in it changes
 * @param batchOn day until which it is examined with others, once it was sent
 * @param submittedAt when it was sent last
 * @param fingerprint SHA-256 of what was sent last, empty before
 */
public record Application(
        String id,
        String number,
        String callSlug,
        String collectiveId,
        int callVersion,
        String title,
        String summary,
        String territory,
        Money requested,
        Money costs,
        ApplicationState state,
        int revision,
        Optional<LocalDate> batchOn,
        Optional<Instant> submittedAt,
        String fingerprint,
        Instant madeAt,
        Instant updatedAt) {

    /** Where the applications of collectives stand on the site. */
    public static final String PATH = "/appels-a-projets/dossiers";

    /** Returns the address of the page on which its collective writes it. */
    public String path() {
        return PATH + "/" + number;
    }

    /** Returns it in a state since an instant. */
    public Application in(ApplicationState other, Instant since) {
        return new Application(
                id,
                number,
                callSlug,
                collectiveId,
                callVersion,
                title,
                summary,
                territory,
                requested,
                costs,
                other,
                revision,
                batchOn,
                submittedAt,
                fingerprint,
                madeAt,
                since);
    }
}
