package org.territoireouvert.runner.identity.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Works on the tables of the runtime. */
    public Standings(Database database, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /** Tells where an actor stands; only a citizen can meet a requirement. */
    public Standing of(Actor actor, Requirement requirement) {
        return actor instanceof Citizen citizen
                ? of(List.of(citizen), requirement).getFirst()
                : new Standing.Missing(List.of(Lack.SIGN_IN));
    }

    /** Tells where citizens stand, in their order. */
    public List<Standing> of(List<Citizen> citizens, Requirement requirement) {
        if (citizens.isEmpty()) {
            return List.of();
        }
        // What a session says of somebody is often all that is asked for.
        return asksFacts(requirement)
                ? database.read(handle -> standings(handle, citizens, requirement))
                : citizens.stream()
                        .map(citizen -> standing(lacks(citizen, Known.NOTHING, requirement)))
                        .toList();
    }

    private static boolean asksFacts(Requirement requirement) {
        return requirement.minimumAge() > 0
                || !requirement.territories().isEmpty()
                || requirement.roll().isPresent();
    }

    private List<Standing> standings(Handle handle, List<Citizen> citizens, Requirement requirement) {
        List<String> accounts = citizens.stream().map(Citizen::personId).toList();
        Map<String, Known> known = Known.of(handle, accounts, requirement.roll().orElse(""));
        return citizens.stream()
                .map(citizen ->
                        lacks(handle, citizen, known.getOrDefault(citizen.personId(), Known.NOTHING), requirement))
                .map(Standings::standing)
                .toList();
    }

    private static Standing standing(List<Lack> lacks) {
        return lacks.isEmpty() ? new Standing.Met() : new Standing.Missing(lacks);
    }

    private List<Lack> lacks(Handle handle, Citizen citizen, Known known, Requirement requirement) {
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
