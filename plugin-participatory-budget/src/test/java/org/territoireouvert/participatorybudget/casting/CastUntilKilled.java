package org.territoireouvert.participatorybudget.casting;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.territoireouvert.api.web.Actor.Citizen;
import org.territoireouvert.api.web.Actor.IdentityLevel;
import org.territoireouvert.participatorybudget.ImportedVotes;
import org.territoireouvert.participatorybudget.ballot.BallotContent;
import org.territoireouvert.participatorybudget.ballot.BallotKind;
import org.territoireouvert.participatorybudget.ballot.Mark;
import org.territoireouvert.participatorybudget.casting.CastBallot.Outcome;
import org.territoireouvert.runner.storage.Storage;
import org.territoireouvert.testkit.TestDatabases;

/** A process of its own in which people vote until it is killed; writes each receipt's commitment once it has it. */
final class CastUntilKilled {

    private static final int THREADS = 4;

    private CastUntilKilled() {}

    /** Needs the data folder, the name of this run, the edition and, for PostgreSQL, the address of the database. */
    public static void main(String[] arguments) {
        Storage storage = Storage.open(TestDatabases.configuration(
                Path.of(arguments[0]), arguments.length > 3 ? Optional.of(arguments[3]) : Optional.empty()));
        CastBallot castBallot = new ImportedVotes(storage).parts.castBallot();
        AtomicInteger people = new AtomicInteger();
        for (int thread = 0; thread < THREADS; thread++) {
            new Thread(() -> {
                        while (true) {
                            cast(castBallot, arguments[2], arguments[1] + "-" + people.incrementAndGet());
                        }
                    })
                    .start();
        }
    }

    private static void cast(CastBallot castBallot, String edition, String person) {
        Citizen citizen = new Citizen(person, person, IdentityLevel.MAILBOX);
        BallotContent ballot = new BallotContent(BallotKind.APPROVAL, List.of(new Mark("1", 1)));
        if (castBallot.cast(citizen, edition, "once", ballot) instanceof Outcome.Cast cast) {
            System.out.println(cast.receipt().commitment().hex());
        }
    }
}
