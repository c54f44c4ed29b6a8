package org.territoireouvert.runner.web.level;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.runner.identity.level.Proofs;
import org.territoireouvert.runner.identity.level.Residences;
import org.territoireouvert.runner.territory.Territory;
import org.territoireouvert.runner.text.Formats;
import org.territoireouvert.runner.web.server.WebParts;

/** The four levels as a ladder: what is known of a person, and what could be. */
final class LadderView {

    /**
     * A level.
     *
     * @param text what is known, or what it would take
     * @param done whether the person has reached it by this means
     * @param href page on which it is changed, empty when there is none
     */
    public record Rung(String title, String text, boolean done, String href, String label) {}

    private final WebParts parts;
    private final Territory territory;
    private final Residences residences;

    LadderView(WebParts parts, Territory territory) {
        this.parts = parts;
        this.territory = territory;
        this.residences = new Residences(
                parts.database(), parts.identity().accounts(), parts.identity().trace(), parts.clock());
    }

    List<Rung> of(Locale locale, Citizen citizen) {
        Proofs proofs = Proofs.of(parts.database(), citizen.personId());
        boolean hasAddress = parts.identity()
                .accounts()
                .find(citizen.personId())
                .flatMap(account -> account.email())
                .isPresent();
        return List.of(
                new Rung(
                        say(locale, "level.rung.mailbox"),
                        say(locale, hasAddress ? "level.rung.mailbox.done" : "level.rung.mailbox.counter"),
                        true,
                        "",
                        ""),
                residence(locale, citizen),
                code(locale, proofs),
                proved(locale, "level.rung.state-identity", proofs.stateIdentitySince(), "", ""));
    }

    private Rung residence(Locale locale, Citizen citizen) {
        String title = say(locale, "level.rung.residence");
        return residences
                .find(citizen.personId())
                .map(known -> new Rung(
                        title,
                        say(
                                locale,
                                "level.rung.residence.done",
                                territory.name(known.territory()),
                                known.birthDate(),
                                formats(locale).date(known.declaredAt())),
                        true,
                        ResidencePages.PATH,
                        say(locale, "level.rung.residence.change")))
                .orElseGet(() -> new Rung(
                        title,
                        say(locale, "level.rung.residence.text"),
                        false,
                        ResidencePages.PATH,
                        say(locale, "level.lack.residence.submit")));
    }

    private Rung code(Locale locale, Proofs proofs) {
        Rung rung = proved(
                locale,
                "level.rung.code",
                proofs.codeSince(),
                CodeEntryPages.PATH,
                say(locale, "level.lack.code.submit"));
        if (proofs.rolls().isEmpty()) {
            return rung;
        }
        String rolls = say(locale, "level.rung.code.rolls", String.join(", ", proofs.rolls()));
        return new Rung(rung.title(), rung.text() + " " + rolls, rung.done(), rung.href(), rung.label());
    }

    private Rung proved(Locale locale, String key, Optional<Instant> since, String href, String label) {
        String text = since.map(
                        instant -> say(locale, key + ".done", formats(locale).date(instant)))
                .orElseGet(() -> say(locale, key + ".text"));
        return new Rung(say(locale, key), text, since.isPresent(), href, label);
    }

    private Formats formats(Locale locale) {
        return new Formats(locale, parts.configuration().zone());
    }

    private String say(Locale locale, String key, Object... arguments) {
        return parts.messages().format(locale, key, arguments);
    }
}
