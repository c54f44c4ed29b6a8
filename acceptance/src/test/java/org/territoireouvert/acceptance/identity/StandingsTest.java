package org.territoireouvert.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.people.Standing;
import org.territoireouvert.api.people.Standing.Lack;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.runner.identity.account.Account;
import org.territoireouvert.runner.identity.people.Standings;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.BothDatabases;
import org.territoireouvert.testkit.TestClock;

/** Every combination of what is known of a person and what is asked for. */
class StandingsTest {

    private static final String HERE = "00400";
    private static final String THERE = "00401";
    private static final String ROLL = "electeurs";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final TestClock clock = new TestClock(Instant.parse("2026-11-25T12:00:00Z"));

    private static Requirement of(IdentityLevel level) {
        return Requirement.of(level);
    }

    /**
     * A line of the table: what is known, what is asked for, what is missing.
     *
     * @param known words of {@code residence:COMMUNE:BIRTH code state roll:COMMUNE:BIRTH sent}
     */
    private record Line(String known, Requirement asked, Set<Lack> missing) {}

    private static Line line(String known, Requirement asked, Lack... missing) {
        return new Line(known, asked, missing.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(missing)));
    }

    private static List<Line> table() {
        Requirement adult = of(IdentityLevel.MAILBOX).aged(18, null);
        Requirement local = of(IdentityLevel.MAILBOX).livingIn(Set.of(HERE));
        Requirement adultHere = adult.livingIn(Set.of(HERE));
        Requirement sureAdult = of(IdentityLevel.CODE).aged(18, null);
        Requirement surestHere = of(IdentityLevel.STATE_IDENTITY).livingIn(Set.of(HERE));
        Requirement onRoll = of(IdentityLevel.MAILBOX).onRoll(ROLL);
        Requirement adultOnRoll = adultHere.onRoll(ROLL);
        Requirement otherRoll = of(IdentityLevel.MAILBOX).onRoll("autre");
        Requirement surestOnRoll = of(IdentityLevel.STATE_IDENTITY).onRoll(ROLL);
        return List.of(
                // The level alone.
                line("", of(IdentityLevel.MAILBOX)),
                line("", of(IdentityLevel.DECLARED_RESIDENCE), Lack.RESIDENCE),
                line("", of(IdentityLevel.CODE), Lack.CODE),
                line("", of(IdentityLevel.STATE_IDENTITY), Lack.STATE_IDENTITY),
                line("residence:00400:1988-05-14", of(IdentityLevel.DECLARED_RESIDENCE)),
                line("residence:00400:1988-05-14", of(IdentityLevel.CODE), Lack.CODE),
                line("residence:00400:1988-05-14", of(IdentityLevel.STATE_IDENTITY), Lack.STATE_IDENTITY),
                line("code", of(IdentityLevel.DECLARED_RESIDENCE)),
                line("code", of(IdentityLevel.CODE)),
                line("code", of(IdentityLevel.STATE_IDENTITY), Lack.STATE_IDENTITY),
                line("state", of(IdentityLevel.DECLARED_RESIDENCE)),
                line("state", of(IdentityLevel.CODE)),
                line("state", of(IdentityLevel.STATE_IDENTITY)),
                // Age and territory.
                line("", adult, Lack.RESIDENCE),
                line("code", adult, Lack.RESIDENCE),
                line("state", adult, Lack.RESIDENCE),
                line("residence:00400:1988-05-14", adultHere),
                line("residence:00401:1988-05-14", adultHere, Lack.ELSEWHERE),
                line("residence:00400:2010-05-14", adultHere, Lack.TOO_YOUNG),
                line("residence:00401:2010-05-14", adultHere, Lack.TOO_YOUNG, Lack.ELSEWHERE),
                line("residence:00401:2010-05-14", local, Lack.ELSEWHERE),
                line("residence:00401:1988-05-14", adult),
                line("residence:00400:1988-05-14", sureAdult, Lack.CODE),
                line("", sureAdult, Lack.RESIDENCE, Lack.CODE),
                line("code residence:00400:1988-05-14", sureAdult),
                line("residence:00400:1988-05-14", surestHere, Lack.STATE_IDENTITY),
                line("state residence:00401:1988-05-14", surestHere, Lack.ELSEWHERE),
                line("state residence:00400:1988-05-14", surestHere),
                // A roll: what stands on it counts, and nothing else is asked before.
                line("", onRoll, Lack.NOT_ON_ROLL),
                line("sent", onRoll, Lack.CODE),
                line("code sent", onRoll, Lack.CODE),
                line("code", onRoll, Lack.NOT_ON_ROLL),
                line("state sent", onRoll, Lack.CODE),
                line("code roll:00400:1988-05-14", onRoll),
                line("code roll:00400:1988-05-14", otherRoll, Lack.NOT_ON_ROLL),
                line("sent", adultOnRoll, Lack.CODE),
                line("code roll:00400:1988-05-14", adultOnRoll),
                line("code roll:00401:1988-05-14", adultOnRoll, Lack.ELSEWHERE),
                line("code roll:00400:2010-05-14", adultOnRoll, Lack.TOO_YOUNG),
                line("code roll:00401:1988-05-14 residence:00400:1988-05-14", adultOnRoll, Lack.ELSEWHERE),
                line("code roll:00400:1988-05-14", surestOnRoll, Lack.STATE_IDENTITY),
                line("sent", surestOnRoll, Lack.CODE, Lack.STATE_IDENTITY),
                // Without a roll being asked for, the birth date of a roll counts before what was declared.
                line("code roll:00400:2010-05-14 residence:00400:1988-05-14", adult, Lack.TOO_YOUNG),
                line("code roll:00400:1988-05-14", adultHere),
                line("code roll:00401:1988-05-14 residence:00400:1988-05-14", adultHere));
    }

    @BothDatabases
    void theTableHolds(Storage storage) {
        for (Line line : table()) {
            Known known = new Known(storage);
            for (String word : line.known().split(" ")) {
                known.add(word);
            }
            Standing standing = standings(storage).of(known.citizen(), line.asked());

            assertThat(standing instanceof Standing.Missing missing ? missing.lacks() : List.<Lack>of())
                    .as(line.toString())
                    .containsExactlyElementsOf(line.missing());
            known.forget();
        }
    }

    private Standings standings(Storage storage) {
        return new Standings(storage.core(), clock, ZONE);
    }

    private boolean isAged(Storage storage, String born, int age, @Nullable LocalDate on) {
        Known known = new Known(storage);
        known.add("residence:" + HERE + ":" + born);
        boolean met = standings(storage)
                .of(known.citizen(), of(IdentityLevel.MAILBOX).aged(age, on))
                .isMet();
        known.forget();
        return met;
    }

    @BothDatabases
    void anAgeIsReachedOnTheBirthday(Storage storage) {
        assertThat(isAged(storage, "2008-11-25", 18, null)).isTrue();
        assertThat(isAged(storage, "2008-11-26", 18, null)).isFalse();
        assertThat(isAged(storage, "2010-12-06", 16, LocalDate.of(2026, 12, 5))).isFalse();
        assertThat(isAged(storage, "2010-12-06", 16, LocalDate.of(2026, 12, 6))).isTrue();
    }

    @BothDatabases
    void whoWasBornOnALeapDayHasTheirAgeOnTheFirstOfMarch(Storage storage) {
        assertThat(isAged(storage, "2008-02-29", 18, LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(isAged(storage, "2008-02-29", 18, LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(isAged(storage, "2008-02-29", 16, LocalDate.of(2024, 2, 28))).isFalse();
        assertThat(isAged(storage, "2008-02-29", 16, LocalDate.of(2024, 2, 29))).isTrue();
    }

    @BothDatabases
    void theDayIsTheOneOfTheAuthority(Storage storage) {
        TestClock night = new TestClock(Instant.parse("2026-11-25T23:30:00Z"));
        Known known = new Known(storage);
        known.add("residence:" + HERE + ":2008-11-26");
        Requirement adult = of(IdentityLevel.MAILBOX).aged(18, null);

        assertThat(new Standings(storage.core(), night, ZONE)
                        .of(known.citizen(), adult)
                        .isMet())
                .isTrue();
        assertThat(new Standings(storage.core(), night, ZoneId.of("UTC"))
                        .of(known.citizen(), adult)
                        .isMet())
                .isFalse();
    }

    @BothDatabases
    void onlyACitizenCanMeetARequirement(Storage storage) {
        for (Actor actor : List.of(new Actor.Visitor(), new Actor.Agent("a", "A", Set.of("administrator")))) {
            assertThat(standings(storage).of(actor, of(IdentityLevel.MAILBOX)))
                    .isEqualTo(new Standing.Missing(List.of(Lack.SIGN_IN)));
        }
    }

    @BothDatabases
    void anExpiredLetterIsNothingToWaitFor(Storage storage) {
        Known known = new Known(storage);
        known.add("sent");
        clock.advance(java.time.Duration.ofDays(40));

        assertThat(standings(storage)
                        .of(known.citizen(), of(IdentityLevel.MAILBOX).onRoll(ROLL)))
                .isEqualTo(new Standing.Missing(List.of(Lack.NOT_ON_ROLL)));
    }

    /** What is known of one person, in the tables. */
    private final class Known {
        private final Storage storage;
        private final LevelTables tables;
        private final Account account;

        Known(Storage storage) {
            this.storage = storage;
            this.tables = new LevelTables(storage.core(), clock);
            this.account = tables.account();
        }

        void add(String word) {
            String[] parts = word.split(":");
            switch (parts[0]) {
                case "" -> {}
                case "residence" -> tables.declare(account.id(), parts[1], LocalDate.parse(parts[2]));
                case "code" -> tables.useCode(account.id());
                case "state" -> tables.proveIdentity(account.id());
                case "roll" -> tables.standOnRoll(account.id(), ROLL, parts[1], LocalDate.parse(parts[2]));
                case "sent" -> tables.sendCodes(ROLL);
                default -> throw new IllegalArgumentException(word);
            }
        }

        Citizen citizen() {
            IdentityLevel level =
                    storage.core().write(handle -> tables.accounts().refreshLevel(handle, account.id()));
            return new Citizen(account.id(), account.shownName().toLowerCase(Locale.ROOT), level);
        }

        void forget() {
            tables.forgetRollsAndCodes();
        }
    }
}
