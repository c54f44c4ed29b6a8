package org.territoireouvert.runner.identity.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** At most one row of each source, see {@link Known}. */
    private static final String FACTS = """
            select * from (select 'proved' source, '' territory, birth_date from core_identity
              where account_id = :account and proves_identity = 1 and birth_date is not null limit 1) proved
            union all
            select 'declared', territory, birth_date from core_residence where account_id = :account
            union all
            select * from (select 'asked', e.territory, e.birth_date from core_roll_entry e
              join core_roll r on r.id = e.roll_id
              where e.account_id = :account and r.name = :roll order by e.id desc limit 1) asked
            union all
            select * from (select 'any', territory, birth_date from core_roll_entry
              where account_id = :account order by id desc limit 1) newest
            """;

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;

    /** What is known of a person, from one source. */
    private record Facts(String territory, LocalDate birthDate) {}

    /** What is known of a person: as the State told, as they declared, as the roll that was asked for says, as the newest roll says. */
    private record Known(
            Optional<LocalDate> proved, Optional<Facts> declared, Optional<Facts> asked, Optional<Facts> anyRoll) {

        static final Known NOTHING =
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
        List<Lack> lacks = database.read(handle -> lacks(handle, citizen, requirement));
        return lacks.isEmpty() ? new Standing.Met() : new Standing.Missing(lacks);
    }

    private List<Lack> lacks(Handle handle, Citizen citizen, Requirement requirement) {
        List<Lack> lacks = new ArrayList<>();
        Known known = asksForFacts(requirement)
                ? known(handle, citizen.personId(), requirement.roll().orElse(""))
                : Known.NOTHING;
        if (requirement.roll().isPresent() && known.asked().isEmpty()) {
            // Who is found on the roll need not say what stands there, so that nothing else is asked before.
            lacks.add(sendsCodes(handle, requirement.roll().get()) ? Lack.CODE : Lack.NOT_ON_ROLL);
        } else {
            checkResidence(citizen, known, requirement, lacks);
            if (requirement.level() == IdentityLevel.CODE && citizen.level().compareTo(IdentityLevel.CODE) < 0) {
                lacks.add(Lack.CODE);
            }
        }
        if (requirement.level() == IdentityLevel.STATE_IDENTITY && citizen.level() != IdentityLevel.STATE_IDENTITY) {
            lacks.add(Lack.STATE_IDENTITY);
        }
        return lacks;
    }

    /** A level alone is known of whoever acts. */
    private static boolean asksForFacts(Requirement requirement) {
        return requirement.minimumAge() > 0
                || !requirement.territories().isEmpty()
                || requirement.roll().isPresent();
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
        Map<String, Facts> facts = new HashMap<>();
        handle.createQuery(FACTS)
                .bind("account", account)
                .bind("roll", roll)
                .map((row, context) -> Map.entry(row.getString("source"), facts(row)))
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
        return new Known(
                Optional.ofNullable(facts.get("proved")).map(Facts::birthDate),
                Optional.ofNullable(facts.get("declared")),
                Optional.ofNullable(facts.get("asked")),
                Optional.ofNullable(facts.get("any")));
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
