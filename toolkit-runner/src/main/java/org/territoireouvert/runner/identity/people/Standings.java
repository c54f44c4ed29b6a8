package org.territoireouvert.runner.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.data.PortableInstant;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.people.Standing;
import org.territoireouvert.api.people.Standing.Lack;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/**
 * Holds a person against a requirement. The birth date that the State told counts before the one on the
 * authority's roll, and that one before the one that they declare;
 * where they live is what the roll says when a roll is asked for, else what they declare. Safe for all threads.
 */
public final class Standings {

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;

    /** What is known of a person, from one source. */
    private record Facts(String territory, LocalDate birthDate) {}

    /** What one source says; of rolls, its name and the entry's identifier, by which they are in order of time. */
    private record Found(String source, String roll, String id, Facts facts) {}

    /** What is known of a person: as the State told, as they declared, as the roll that was asked for says, as the newest roll says. */
    private record Known(
            Optional<LocalDate> proved, Optional<Facts> declared, Optional<Facts> asked, Optional<Facts> anyRoll) {

        private static final Known NOTHING =
                new Known(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        Optional<LocalDate> birthDate() {
            return proved.or(() -> asked.or(() -> anyRoll).or(() -> declared).map(Facts::birthDate));
        }

        Optional<String> territory() {
            return asked.or(() -> declared).or(() -> anyRoll).map(Facts::territory);
        }
    }

    /** Works on the tables of the runtime. */
    public Standings(Database database, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /** Tells where an actor stands; only a citizen can meet a requirement. */
    public Standing of(Actor actor, Requirement requirement) {
        if (!(actor instanceof Citizen citizen)) {
            return new Standing.Missing(List.of(Lack.SIGN_IN));
        }
        // What a session says of somebody is often all that is asked for.
        List<Lack> lacks = asksFacts(requirement)
                ? database.read(handle -> lacks(handle, citizen, requirement))
                : lacks(citizen, Known.NOTHING, requirement);
        return lacks.isEmpty() ? new Standing.Met() : new Standing.Missing(lacks);
    }

    private static boolean asksFacts(Requirement requirement) {
        return requirement.minimumAge() > 0
                || !requirement.territories().isEmpty()
                || requirement.roll().isPresent();
    }

    private List<Lack> lacks(Handle handle, Citizen citizen, Requirement requirement) {
        Known known = known(handle, citizen.personId(), requirement.roll().orElse(""));
        if (requirement.roll().isPresent() && known.asked().isEmpty()) {
            // Who is found on the roll need not say what stands there, so that nothing else is asked before.
            List<Lack> lacks = new ArrayList<>();
            lacks.add(sendsCodes(handle, requirement.roll().get()) ? Lack.CODE : Lack.NOT_ON_ROLL);
            checkIdentity(citizen, requirement, lacks);
            return lacks;
        }
        return lacks(citizen, known, requirement);
    }

    private List<Lack> lacks(Citizen citizen, Known known, Requirement requirement) {
        List<Lack> lacks = new ArrayList<>();
        checkResidence(citizen, known, requirement, lacks);
        if (requirement.level() == IdentityLevel.CODE && citizen.level().compareTo(IdentityLevel.CODE) < 0) {
            lacks.add(Lack.CODE);
        }
        checkIdentity(citizen, requirement, lacks);
        return lacks;
    }

    private static void checkIdentity(Citizen citizen, Requirement requirement, List<Lack> lacks) {
        if (requirement.level() == IdentityLevel.STATE_IDENTITY && citizen.level() != IdentityLevel.STATE_IDENTITY) {
            lacks.add(Lack.STATE_IDENTITY);
        }
    }

    private void checkResidence(Citizen citizen, Known known, Requirement requirement, List<Lack> lacks) {
        boolean asksAge = requirement.minimumAge() > 0;
        boolean asksPlace = !requirement.territories().isEmpty();
        boolean asksToDeclare =
                requirement.level() == IdentityLevel.DECLARED_RESIDENCE && citizen.level() == IdentityLevel.MAILBOX;
        if (asksToDeclare
                || asksAge && known.birthDate().isEmpty()
                || asksPlace && known.territory().isEmpty()) {
            lacks.add(Lack.RESIDENCE);
        }
        LocalDate day = requirement.ageOn().orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        if (asksAge
                && known.birthDate()
                        .filter(born -> Period.between(born, day).getYears() < requirement.minimumAge())
                        .isPresent()) {
            lacks.add(Lack.TOO_YOUNG);
        }
        if (asksPlace
                && known.territory()
                        .filter(place -> !requirement.territories().contains(place))
                        .isPresent()) {
            lacks.add(Lack.ELSEWHERE);
        }
    }

    private static Known known(Handle handle, String account, String roll) {
        List<Found> newestFirst = handle.createQuery("""
                        select 'proved' source, '' roll, '' id, '' territory, birth_date from core_identity
                        where account_id = :account and proves_identity = 1 and birth_date is not null
                        union all
                        select 'declared', '', '', territory, birth_date from core_residence where account_id = :account
                        union all
                        select 'roll', r.name, e.id, e.territory, e.birth_date
                        from core_roll_entry e join core_roll r on r.id = e.roll_id where e.account_id = :account""")
                .bind("account", account)
                .map((row, context) ->
                        new Found(row.getString("source"), row.getString("roll"), row.getString("id"), facts(row)))
                .stream()
                .sorted(Comparator.comparing(Found::id).reversed())
                .toList();
        return new Known(
                first(newestFirst, found -> found.source().equals("proved")).map(Facts::birthDate),
                first(newestFirst, found -> found.source().equals("declared")),
                first(newestFirst, found -> found.source().equals("roll") && found.roll().equals(roll)),
                first(newestFirst, found -> found.source().equals("roll")));
    }

    private static Optional<Facts> first(List<Found> found, Predicate<Found> wanted) {
        return found.stream().filter(wanted).findFirst().map(Found::facts);
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(row.getString("territory"), LocalDate.parse(row.getString("birth_date")));
    }

    /** Tells whether somebody on a roll may still use a code that was sent to them. */
    private boolean sendsCodes(Handle handle, String roll) {
        return handle.createQuery("""
                        select 1 from core_roll r join core_code_batch b on b.roll_id = r.id
                            join core_identity_code c on c.batch_id = b.id
                        where r.name = :roll and b.expires_at > :now and c.used_at is null and c.cancelled_at is null
                        limit 1""")
                .bind("roll", roll)
                .bind("now", PortableInstant.text(clock.instant()))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
