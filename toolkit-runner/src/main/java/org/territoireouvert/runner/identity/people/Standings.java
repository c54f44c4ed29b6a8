package org.territoireouvert.runner.identity.people;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.territoireouvert.api.data.Database;
import org.territoireouvert.api.people.Requirement;
import org.territoireouvert.api.people.Standing;
import org.territoireouvert.api.people.Standing.Lack;
import org.territoireouvert.api.web.Actor;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;

/** Holds a person against a requirement. Safe for all threads. */
public final class Standings {

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;

    private record Residence(String territory, LocalDate birthDate) {}

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
        boolean asksResidence = requirement.minimumAge() > 0
                || !requirement.territories().isEmpty()
                || requirement.level() == IdentityLevel.DECLARED_RESIDENCE && citizen.level() == IdentityLevel.MAILBOX;
        if (asksResidence) {
            residence(handle, citizen.personId())
                    .ifPresentOrElse(
                            residence -> checkRules(residence, requirement, lacks), () -> lacks.add(Lack.RESIDENCE));
        }
        boolean lacksCode =
                requirement.level() == IdentityLevel.CODE && citizen.level().compareTo(IdentityLevel.CODE) < 0;
        if (requirement.roll().isPresent()
                && !isOnRoll(handle, citizen.personId(), requirement.roll().get())) {
            lacks.add(hasCode(handle, citizen.personId()) ? Lack.NOT_ON_ROLL : Lack.CODE);
        } else if (lacksCode) {
            lacks.add(Lack.CODE);
        }
        if (requirement.level() == IdentityLevel.STATE_IDENTITY && citizen.level() != IdentityLevel.STATE_IDENTITY) {
            lacks.add(Lack.STATE_IDENTITY);
        }
        return lacks;
    }

    private void checkRules(Residence residence, Requirement requirement, List<Lack> lacks) {
        LocalDate day = requirement.ageOn().orElseGet(() -> LocalDate.ofInstant(clock.instant(), zone));
        if (Period.between(residence.birthDate(), day).getYears() < requirement.minimumAge()) {
            lacks.add(Lack.TOO_YOUNG);
        }
        if (!requirement.territories().isEmpty() && !requirement.territories().contains(residence.territory())) {
            lacks.add(Lack.ELSEWHERE);
        }
    }

    private static Optional<Residence> residence(Handle handle, String account) {
        return handle.createQuery("select territory, birth_date from core_residence where account_id = :account")
                .bind("account", account)
                .map((row, context) ->
                        new Residence(row.getString("territory"), LocalDate.parse(row.getString("birth_date"))))
                .findOne();
    }

    private static boolean isOnRoll(Handle handle, String account, String roll) {
        return handle.createQuery("""
                        select 1 from core_roll_entry e join core_roll r on r.id = e.roll_id
                        where e.account_id = :account and r.name = :roll limit 1""")
                .bind("account", account)
                .bind("roll", roll)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static boolean hasCode(Handle handle, String account) {
        return handle.createQuery(
                        "select 1 from core_identity_code where used_by = :account and cancelled_at is null limit 1")
                .bind("account", account)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
