package org.territoireouvert.benchmarks.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.territoireouvert.participatorybudget.casting.KilledCasts;
import org.territoireouvert.participatorybudget.casting.KilledCasts.Found;
import org.territoireouvert.runner.storage.Engine;
import org.territoireouvert.testkit.TestDatabases;

/** Counts the acknowledged ballots that are gone after their process was killed again and again. Ends with 1 when there is one. */
public final class KillFigures {

    private KillFigures() {}

    /** Kills as often as the argument says, for each database. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        int kills = Integer.parseInt(arguments[0]);
        boolean lost = false;
        for (Engine engine : Engine.values()) {
            KilledCasts casts = new KilledCasts(TestDatabases.fresh(engine), kills);
            for (int kill = 1; kill <= kills; kill++) {
                casts.kill("run-" + kill);
            }
            Found found = casts.look();
            System.out.printf("%-10s %d kills: %s%n", engine, kills, found);
            lost |= found.lost() > 0 || found.ballots() != found.participations();
        }
        System.exit(lost ? 1 : 0);
    }
}
